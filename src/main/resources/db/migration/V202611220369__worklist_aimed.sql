-- Why: an alert may be for a sales rep who has no login here; whoever has the task instead reads for whom it was.
-- Locks: worklist.in_task and task, for the instant in which an empty column is added.

-- An e-mail address of somebody outside the team; empty where there is none.
alter table worklist.in_task add column aimed_at text not null default '';
alter table worklist.task add column aimed_at text not null default '';

create or replace view worklist.v_task with (security_invoker = true) as
select tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, state,
       ended_at, ended_by, note, heard, against, assigned_to, dialled_by, aimed_at
from worklist.task;
