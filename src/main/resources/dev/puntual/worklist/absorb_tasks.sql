-- tenant · empties the letter box of tasks; one that is there already stays as it is.
with taken as (
  delete from worklist.in_task i
  where i.tenant_id = :tenant
  returning i.tenant_id, i.task_id, i.kind, i.debtor_id, i.currency, i.amount, i.receivables, i.tone, i.plan_id, i.step_no,
            i.due_on, i.made_at, i.assigned_to, i.aimed_at, i.wrong
)
insert into worklist.task
  (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at,
   assigned_to, aimed_at, wrong)
select t.tenant_id, t.task_id, t.kind, t.debtor_id, t.currency, t.amount, t.receivables, t.tone, t.plan_id, t.step_no,
       t.due_on, t.made_at, t.assigned_to, t.aimed_at, t.wrong
from taken t
on conflict (tenant_id, task_id) do nothing
