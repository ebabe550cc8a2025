-- Why: an account at a provider may carry so much a second and a day, and what does not answer is tried with one message first.
-- Locks: messaging.lane, for the instant in which columns with constant defaults are added; else new tables only.

-- How fast an account may speak, and how far it is ahead of that. Shared by all processes: tokens are taken in the claim.
create table messaging.pace (
  tenant_id uuid not null,
  channel text not null check (channel in ('email', 'sms', 'whatsapp', 'voice')),
  -- As a person set it; null: as the provider usually lends it.
  per_second numeric(8, 2) check (per_second > 0),
  burst int check (burst > 0),
  daily int check (daily > 0),
  gap_ms int check (gap_ms > 0),
  -- Everything sent so far would have been paid for at this instant, had it left evenly.
  paid_until timestamptz,
  -- After the provider asked us to slow down: to so much a second, at that instant.
  slowed_to numeric(8, 2),
  slowed_at timestamptz,
  primary key (tenant_id, channel)
) with (fillfactor = 50);
select app.shard('messaging.pace');
grant select, insert, update on messaging.pace to puntual_app;

-- How many left in each hour of the last day, where an account may carry only so many a day.
create table messaging.pace_hour (
  tenant_id uuid not null,
  channel text not null,
  hour timestamptz not null,
  sent int not null,
  primary key (tenant_id, channel, hour)
) with (fillfactor = 50);
select app.shard('messaging.pace_hour');
grant select, insert, update, delete on messaging.pace_hour to puntual_app;

-- To whom something left a moment ago, where an account may not write to one person twice at once. Holds no address.
create table messaging.spoken (
  tenant_id uuid not null,
  channel text not null,
  address_hash text not null,
  last_at timestamptz not null,
  primary key (tenant_id, channel, address_hash)
);
select app.shard('messaging.spoken');
grant select, insert, update, delete on messaging.spoken to puntual_app;

-- Without an answer, gone, throttled, refused: how often in a row, and how often the lane stood still for it.
alter table messaging.lane add column streak smallint[] not null default '{0,0,0,0}';
alter table messaging.lane add column opened smallint not null default 0;
-- Since when its oldest row has been waiting, as of its last round.
alter table messaging.lane add column waiting_since timestamptz;
