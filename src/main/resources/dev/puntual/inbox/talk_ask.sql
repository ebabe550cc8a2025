-- tenant · whoever asks for a person in a conversation is a task for whose it is, unless one waits already; about what is owed
-- in the currency with the most of it, and about nothing where nothing is. Reads inbox.conversation, worklist.v_task,
-- receivables.v_open and tenants.v_tenant; writes worklist.in_task.
insert into worklist.in_task
  (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, assigned_to)
select v.tenant_id, :task::uuid, 'talk', v.debtor_id, coalesce(o.currency, t.currency), coalesce(o.amount, 0),
       coalesce(o.debts, '{}'), 'gentle', :task::uuid, 0, :by, :now, v.assigned_to
from inbox.conversation v
join tenants.v_tenant t on t.tenant_id = :tenant
left join lateral (
  select r.currency, sum(r.balance) as amount, array_agg(r.receivable_id) as debts
  from receivables.v_open r
  where r.tenant_id = :tenant and r.debtor_id = v.debtor_id
  group by r.currency
  order by sum(r.balance) desc, r.currency
  limit 1
) o on true
where v.tenant_id = :tenant and v.conversation_id = :conversation and v.debtor_id is not null
  and not exists (
    select from worklist.v_task k
    where k.tenant_id = :tenant and k.debtor_id = v.debtor_id and k.kind = 'talk' and k.state = 'open')
on conflict (tenant_id, task_id) do nothing
