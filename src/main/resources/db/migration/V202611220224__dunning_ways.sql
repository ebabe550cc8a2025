-- Why: a step names the channels of its message in order; the first by which it can go is taken.
-- Locks: dunning.step and planned_contact, for the instant in which constant defaults are added.

-- A call is a task of the worklist, and can always be made.
alter table dunning.step add column ways text[] not null default '{email}'
  check (cardinality(ways) > 0 and ways <@ '{email,sms,whatsapp,call}');

-- Channels that came first and were passed over, each with why: off, not connected; nobody, no address of whom it goes to.
alter table dunning.planned_contact add column skipped text[] not null default '{}';

create or replace view dunning.v_rung with (security_invoker = true) as
select s.tenant_id, s.ladder_no, s.step_no as first_no,
       coalesce(lead(s.step_no) over (partition by s.tenant_id, s.ladder_no order by s.step_no) - 1, 32767) as last_no,
       s.action, s.action not in ('message', 'call') as office, s.recipients, s.leaves, s.ways
from dunning.step s;
