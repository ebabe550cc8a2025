-- Why: a person calls a customer once, however many days and currencies asked for it. What ends with another call says with which.
-- Locks: worklist.task, for the instant in which an empty column is added and while an index over none of its rows is built.

-- The call that answered this one; null for one that was made or let be by itself, and while it is open.
alter table worklist.task add column with_call uuid;
create index task_together on worklist.task (tenant_id, with_call) where with_call is not null;

create or replace view worklist.v_task with (security_invoker = true) as
select tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, state,
       ended_at, ended_by, note, heard, against, assigned_to, dialled_by, aimed_at, wrong, hold_id, contact_id, with_call
from worklist.task;
