-- Why: whoever has to call reads why no letter went.
-- Locks: a view that is replaced, for an instant.

create or replace view dunning.v_planned_contact with (security_invoker = true) as
select tenant_id, contact_on, debtor_id, currency, act_no, plan_id, message_id, step_no, stage, channel, debts, amount,
       state, skipped
from dunning.planned_contact;
