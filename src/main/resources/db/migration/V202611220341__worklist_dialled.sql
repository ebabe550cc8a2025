-- Why: who is about to call is said to whoever else opens the same call.
-- Locks: worklist.task, for the instant in which an empty column is added.

-- Who took the slot of a call last; whether it is still held the contact rules know.
alter table worklist.task add column dialled_by uuid;

create or replace view worklist.v_task with (security_invoker = true) as
select tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, state,
       ended_at, ended_by, note, heard, against, assigned_to, dialled_by
from worklist.task;
