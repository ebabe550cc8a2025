-- Why: a message of a campaign that the contact rules refuse, or that its provider does not carry, gives way to the campaign's
-- next channel; what it was asked for stays known.
-- Locks: a new table only.

create table dunning.campaign_over (
  tenant_id uuid not null,
  campaign_id uuid not null,
  run_on date not null,
  message_id uuid not null,
  primary key (tenant_id, campaign_id, run_on, message_id)
);
select app.shard('dunning.campaign_over');
grant select, insert on dunning.campaign_over to puntual_app;
