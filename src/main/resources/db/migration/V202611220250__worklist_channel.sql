-- Why: a person may exclude one channel alone: nobody writes by e-mail until March, and calls are fine.
-- Locks: worklist.hold, for the instant in which an empty column and a wider check are added.

-- Null: a hold, which is about every channel. Else an exclusion, which is about this one.
alter table worklist.hold add column channel text check (channel in ('email', 'sms', 'whatsapp', 'call'));
alter table worklist.hold drop constraint hold_reason_check;
alter table worklist.hold add constraint hold_reason_check
  check (reason in ('pause', 'dispute', 'promise', 'to_verify', 'legal', 'asked'));

create or replace view worklist.v_hold with (security_invoker = true) as
select tenant_id, hold_id, debtor_id, receivable_id, reason, note, from_on, until_on, placed_by, placed_at
from worklist.hold where lifted_at is null and channel is null;

create view worklist.v_exclusion with (security_invoker = true) as
select tenant_id, hold_id, debtor_id, receivable_id, channel, reason, note, from_on, until_on, placed_by, placed_at
from worklist.hold where lifted_at is null and channel is not null;
grant select on worklist.v_exclusion to puntual_app;

-- Both, for whoever asks what stands against one channel: a hold, or an exclusion from it.
create view worklist.v_stop with (security_invoker = true) as
select tenant_id, hold_id, debtor_id, receivable_id, channel, reason, note, from_on, until_on, placed_by, placed_at
from worklist.hold where lifted_at is null;
grant select on worklist.v_stop to puntual_app;

create or replace view worklist.v_hold_history with (security_invoker = true) as
select tenant_id, hold_id, debtor_id, receivable_id, reason, note, from_on, until_on, placed_by, placed_at,
       lifted_at, lifted_by, channel
from worklist.hold;
