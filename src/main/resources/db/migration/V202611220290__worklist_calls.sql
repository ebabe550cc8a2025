-- Why: how a call ended is told to the contact rules, and can be taken back with all that it told; a number that is wrong
-- leaves a task to find another.
-- Locks: worklist.task, for the instant in which empty columns and a wider check are added.

-- What was heard, the rules that spoke against the call when it was made, and what was told because of it.
alter table worklist.task add column heard text not null default '';
alter table worklist.task add column against text[] not null default '{}';
alter table worklist.task add column told uuid[] not null default '{}';
alter table worklist.task add column hold_id uuid;
alter table worklist.task add column contact_id uuid;
alter table worklist.task drop constraint task_kind_check;
alter table worklist.task add constraint task_kind_check
  check (kind in ('call', 'alert', 'late_fee', 'credit_hold', 'notice', 'hand_over', 'find_contact'));

create or replace view worklist.v_task with (security_invoker = true) as
select tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, state,
       ended_at, ended_by, note, heard, against
from worklist.task;
