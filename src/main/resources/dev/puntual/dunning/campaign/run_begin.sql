-- tenant · a campaign speaks on a day, or why it does not; only the first beginning of a day counts.
insert into dunning.campaign_run (tenant_id, campaign_id, run_on, started_at, reason)
values (:tenant, :campaign, :runOn, :now, :reason)
on conflict do nothing
