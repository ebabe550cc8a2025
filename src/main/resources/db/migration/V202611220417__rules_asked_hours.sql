-- Why: a debtor may ask to be reached in other hours than the law has or than we keep, where the law lets them. They were shown
-- and nobody could say them.
-- Locks: a new table. Size: some 150 bytes for each of the few who ask.

-- hours: weekdays, begin and end on the debtor's own clock, 12345/18:00/20:30. Nothing is erased: what was asked before is
-- withdrawn, and an old decision finds what counted then.
create table rules.asked_hours (
  tenant_id uuid not null,
  asked_id uuid not null,
  debtor_id uuid not null,
  hours text not null check (hours ~ '^[1-7]{1,7}/[0-2][0-9]:[0-5][0-9]/[0-2][0-9]:[0-5][0-9]$'),
  -- How they asked: a call's date, a message, a letter.
  evidence text not null check (length(evidence) between 1 and 200),
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (tenant_id, asked_id)
);
select app.shard('rules.asked_hours');
create unique index asked_hours_in_force on rules.asked_hours (tenant_id, debtor_id) where withdrawn_at is null;
create index asked_hours_then on rules.asked_hours (tenant_id, debtor_id, recorded_at);
grant select, insert, update on rules.asked_hours to puntual_app;
