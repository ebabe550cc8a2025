-- tenant · what was claimed up to a day of the debts of some tasks. Reads worklist.v_task, surcharges.v_claim.
select t.task_id, t.currency, sum(c.amount) as claimed, count(*)::int as debts
from worklist.v_task t
cross join lateral unnest(t.receivables) as u (receivable_id)
join surcharges.v_claim c
  on c.tenant_id = :tenant and c.receivable_id = u.receivable_id and c.to_on = :day::date and c.currency = t.currency
where t.tenant_id = :tenant and t.task_id = any(:tasks::uuid[])
group by t.task_id, t.currency
