-- tenant · messages and tasks about one debtor that are on their way: planned, waiting for approval or for their hour.
-- Reads dunning.v_planned_contact and v_plan, messaging.v_ready.
select c.contact_on, c.currency, c.stage, c.channel, c.debts, c.amount, p.state = 'proposed' as waits, r.due_at
from dunning.v_planned_contact c
join dunning.v_plan p on p.tenant_id = :tenant and p.plan_id = c.plan_id
left join messaging.v_ready r on r.tenant_id = :tenant and r.message_id = c.message_id
where c.tenant_id = :tenant and c.debtor_id = :debtor
  and ((c.state = 'planned' and p.state = 'proposed') or r.message_id is not null)
order by c.contact_on, c.currency
