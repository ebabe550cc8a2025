-- tenant · the contacts of a plan, the largest first. Reads dunning.v_planned_contact and receivables.v_debtor.
select c.debtor_id, d.name, c.currency, c.stage, c.debts, c.amount, c.state = 'held' as held
from dunning.v_planned_contact c
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id
where c.tenant_id = :tenant and c.plan_id = :plan
order by c.amount desc, c.debtor_id
limit :limit
