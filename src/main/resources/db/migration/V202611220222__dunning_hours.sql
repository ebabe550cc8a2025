-- Why: a step says from which hour of the debtor's day its letter leaves, or that the best one is to be found.
-- Locks: dunning.step and planned_contact, for the instant in which constant defaults are added.

-- Empty: as soon as it may; best: when the debtor uses to pay; else from that hour on.
alter table dunning.step add column leaves text not null default ''
  check (leaves in ('', 'best') or leaves ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');

-- The hour that was asked for, by the debtor's clock, and why: step, pays, opens; why none was: unknown, outside.
alter table dunning.planned_contact
  add column leaves_at time,
  add column leaves_why text not null default '' check (leaves_why in ('', 'step', 'pays', 'opens', 'unknown', 'outside'));

create or replace view dunning.v_rung with (security_invoker = true) as
select s.tenant_id, s.ladder_no, s.step_no as first_no,
       coalesce(lead(s.step_no) over (partition by s.tenant_id, s.ladder_no order by s.step_no) - 1, 32767) as last_no,
       s.action, s.action not in ('message', 'call') as office, s.recipients, s.leaves
from dunning.step s;
