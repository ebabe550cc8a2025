-- Why: an alert is for somebody of the team, whose task it then is.
-- Locks: dunning.step, worklist.in_task and task, for the instant in which empty columns and a wider check are added.

alter table dunning.step drop constraint step_recipients_check;
alter table dunning.step add constraint step_recipients_check
  check (cardinality(recipients) > 0
    and recipients <@ '{payer,boss,other,anybody,agent,rep,manager}');

-- Null: everybody's.
alter table worklist.in_task add column assigned_to uuid;
alter table worklist.task add column assigned_to uuid;

create or replace view worklist.v_task with (security_invoker = true) as
select tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, state,
       ended_at, ended_by, note, heard, against, assigned_to
from worklist.task;
