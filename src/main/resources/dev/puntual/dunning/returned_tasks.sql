-- tenant · One task for each debtor and address that messages came back from, or were complained of, about what the debtor owes
-- in the currency of its oldest debt, all of it; whoever owes nothing is nobody's work. The id follows from debtor, address and
-- kind, so that a second message back is the same task. Reads messaging.v_message, receivables.v_open and tenants.v_tenant;
-- writes worklist.in_task.
insert into worklist.in_task
  (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, wrong)
select n.tenant_id, i.task_id, :kind, b.debtor_id, o.currency, o.amount, o.receivables, 'gentle', i.task_id, 0,
       (:now::timestamptz at time zone n.zone)::date, :now::timestamptz, b.address
from (
  select distinct m.subject_id as debtor_id, lower(m.address) as address
  from messaging.v_message m
  where m.tenant_id = :tenant and m.message_id = any(:messages::uuid[])
) b
join tenants.v_tenant n on n.tenant_id = :tenant
cross join lateral (
  select v.currency, sum(v.balance) as amount, array_agg(v.receivable_id) as receivables
  from receivables.v_open v
  where v.tenant_id = :tenant and v.debtor_id = b.debtor_id
  group by v.currency
  order by min(v.due_on), v.currency
  limit 1
) o
cross join lateral (
  select md5(:tenant::text || '/returned/' || :kind || '/' || b.debtor_id || '/' || b.address)::uuid as task_id
) i
on conflict (tenant_id, task_id) do nothing
