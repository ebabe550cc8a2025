-- tenant · one planned contact, with the id that its message has or will have and the language it would be in. Reads
-- receivables.v_debtor, tenants.v_tenant.
select c.debtor_id, d.name, c.currency, c.stage, c.channel, l.message_id, p.plan_no, p.decided_on, p.state,
       coalesce(d.language, t.language) as language, g.recipients, g.leaves, g.ways, g.text_code
from dunning.planned_contact c
join dunning.v_letter l
  on l.tenant_id = :tenant and l.plan_id = c.plan_id and l.debtor_id = c.debtor_id and l.currency = c.currency
join dunning.plan p on p.tenant_id = :tenant and p.plan_id = c.plan_id
join dunning.v_rung g
  on g.tenant_id = :tenant and g.ladder_no = c.ladder_no and c.step_no between g.first_no and g.last_no
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id
join tenants.v_tenant t on t.tenant_id = :tenant
where c.tenant_id = :tenant and c.channel in ('email', 'sms', 'whatsapp', 'voice') and c.plan_id = :plan and c.debtor_id = :debtor and c.currency = :currency
