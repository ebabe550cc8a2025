-- tenant · writes down days on which a campaign should have spoken and did not, and why. Twice writes the same.
insert into dunning.campaign_run (tenant_id, campaign_id, run_on, started_at, reason)
select g.tenant_id, g.campaign_id, d.run_on, :now, :reason
from dunning.campaign g
cross join unnest(:days::date[]) as d (run_on)
where g.tenant_id = :tenant and g.campaign_id = :campaign
on conflict do nothing
