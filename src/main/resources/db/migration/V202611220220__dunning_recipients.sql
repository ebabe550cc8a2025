-- Why: a step says whom its letter goes to, in order, so that it does not go to the wrong person.
-- Locks: dunning.step and planned_contact, for the instant in which constant defaults are added.

-- Roles of contacts, the first that somebody has first; anybody: whoever may be written to.
alter table dunning.step add column recipients text[] not null default '{payer,anybody}'
  check (cardinality(recipients) > 0 and recipients <@ '{payer,boss,other,anybody}');

-- Of whoever a letter was asked for: payer, boss or other.
alter table dunning.planned_contact add column recipient_role text not null default '';

create or replace view dunning.v_rung with (security_invoker = true) as
select s.tenant_id, s.ladder_no, s.step_no as first_no,
       coalesce(lead(s.step_no) over (partition by s.tenant_id, s.ladder_no order by s.step_no) - 1, 32767) as last_no,
       s.action, s.action not in ('message', 'call') as office, s.recipients
from dunning.step s;
