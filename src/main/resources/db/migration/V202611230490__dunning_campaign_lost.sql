-- Why: a message of a campaign that its provider refused, or took and could not deliver, gives way to the campaign's next
-- channel, as a plan's does; what is still to be looked at waits here, since reports overtake each other.
-- Locks: a new table only.

-- No personal data: ids, and when to look. Who looks is woken by app.wake.
create table dunning.campaign_lost (
  tenant_id uuid not null,
  message_id uuid not null,
  look_at timestamptz not null,
  primary key (tenant_id, message_id)
);
select app.shard('dunning.campaign_lost');
create index campaign_lost_next on dunning.campaign_lost (tenant_id, look_at);
grant select, insert, delete on dunning.campaign_lost to puntual_app;
