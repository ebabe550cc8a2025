-- Why: whoever says that it is paid is left alone while somebody looks for the payment, and no longer: silence ends by itself
-- after some working days, and until then it is a task to look. A message of which nobody knows whether it arrived is one too.
-- Locks: worklist.task and hold, for the instant in which a wider check is added and the few open claims get their end.

create table worklist.verifying (
  tenant_id uuid not null,
  -- Working days after the claim.
  days smallint not null check (days between 1 and 30),
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('worklist.verifying');
grant select, insert, update on worklist.verifying to puntual_app;

-- Two weeks are ten working days.
update worklist.hold
set until_on = from_on + 14
where reason = 'to_verify' and channel is null and until_on is null and lifted_at is null;

alter table worklist.task drop constraint task_kind_check;
alter table worklist.task add constraint task_kind_check check (kind in
  ('call', 'alert', 'late_fee', 'credit_hold', 'notice', 'hand_over', 'find_contact', 'dispute', 'talk', 'verify', 'unclear'));
