-- tenant · the text messages of one day’s plan by tone and language, without those left out. Reads dunning.v_planned_contact
-- and v_plan, receivables.v_debtor, tenants.v_tenant.
select c.stage, coalesce(d.language, t.language) as language, count(*) as messages
from dunning.v_planned_contact c
join dunning.v_plan p on p.tenant_id = :tenant and p.plan_id = c.plan_id
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id
join tenants.v_tenant t on t.tenant_id = :tenant
where c.tenant_id = :tenant and c.contact_on = :day and c.channel = 'sms' and c.state <> 'held'
  and p.state = (case when :waits then 'proposed' else 'approved' end)
group by c.stage, coalesce(d.language, t.language)
order by c.stage, coalesce(d.language, t.language)
