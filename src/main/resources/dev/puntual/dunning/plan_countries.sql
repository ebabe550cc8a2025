-- tenant · where those live whom the messages of one plan are for, and how many they are. Reads receivables.v_debtor and
-- tenants.v_tenant.
select coalesce(d.country, t.country) as country, count(distinct c.debtor_id) as people
from dunning.planned_contact c
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id
join tenants.v_tenant t on t.tenant_id = :tenant
where c.tenant_id = :tenant and c.plan_id = :plan and c.state = 'planned' and c.channel in ('email', 'sms', 'whatsapp')
group by 1
