-- tenant · an objection is somebody's task, under its own id, until it ends; about what is owed in the currency with the most of
-- it. Whoever owes nothing objects to nothing. Reads worklist.hold and receivables.v_open; writes worklist.task.
insert into worklist.task
  (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, assigned_to)
select h.tenant_id, h.hold_id, 'dispute', h.debtor_id, o.currency, coalesce(h.amount, o.owed), o.debts, 'gentle', h.hold_id, 0,
       :answerBy::date, :now, :owner::uuid
from worklist.hold h
cross join lateral (
  select v.currency, sum(v.balance) as owed, array_agg(v.receivable_id) as debts
  from receivables.v_open v
  where v.tenant_id = :tenant and v.debtor_id = h.debtor_id and (h.receivable_id is null or v.receivable_id = h.receivable_id)
  group by v.currency
  order by sum(v.balance) desc, v.currency
  limit 1
) o
where h.tenant_id = :tenant and h.hold_id = :hold
on conflict (tenant_id, task_id) do nothing
