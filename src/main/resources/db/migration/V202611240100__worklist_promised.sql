-- Why: lists of what was done say what was promised, and need for that neither the money that came in since nor what is due.
-- Locks: none; a view is added, and one is made anew with two more columns.

-- What a promise is about, once for each currency; of one whose debtor owed nothing there is no row.
create view worklist.v_promised with (security_invoker = true) as
select tenant_id, hold_id, currency, amount, promised_on
from worklist.promise;
grant select on worklist.v_promised to puntual_app;

create or replace view worklist.v_task with (security_invoker = true) as
select tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, state,
       ended_at, ended_by, note, heard, against, assigned_to, dialled_by, aimed_at, wrong, hold_id, contact_id
from worklist.task;
