-- tenant · a payment that the debtor says was made is to be looked for: a task under the id of its silence, by the last day of
-- it, about what is owed in the currency with the most of it; of whoever took care of the debtor
-- last, else of a manager. Whoever owes nothing says nothing new. Reads worklist.hold and task, receivables.v_open,
-- tenants.v_person; writes worklist.task.
insert into worklist.task
  (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at,
   assigned_to)
select h.tenant_id, h.hold_id, 'verify', h.debtor_id, o.currency, o.owed, o.debts, 'gentle', h.hold_id, 0, h.until_on, :now, w.person_id
from worklist.hold h
cross join lateral (
  select v.currency, sum(v.balance) as owed, array_agg(v.receivable_id) as debts
  from receivables.v_open v
  where v.tenant_id = :tenant and v.debtor_id = h.debtor_id and (h.receivable_id is null or v.receivable_id = h.receivable_id)
  group by v.currency
  order by sum(v.balance) desc, v.currency
  limit 1
) o
left join lateral (
  select p.person_id
  from tenants.v_person p
  left join lateral (
    select max(e.ended_at) as at
    from worklist.task e
    where e.tenant_id = :tenant and e.debtor_id = h.debtor_id and e.ended_by = p.person_id
  ) c on true
  where p.tenant_id = :tenant and p.disabled_at is null
    and (p.role = 'agent' and c.at is not null or p.role in ('manager', 'admin'))
  order by p.role <> 'agent', case when p.role = 'agent' then c.at end desc, p.role <> 'manager', p.created_at, p.person_id
  limit 1
) w on true
where h.tenant_id = :tenant and h.hold_id = :hold and h.until_on is not null
on conflict (tenant_id, task_id) do nothing
