-- tenant · a run that meant nobody says so. Reads dunning.campaign_contact, writes dunning.campaign_run.
update dunning.campaign_run r
set reason = 'nobody'
where r.tenant_id = :tenant and r.campaign_id = :campaign and r.run_on = :runOn
  and not exists (
    select from dunning.campaign_contact c
    where c.tenant_id = :tenant and c.campaign_id = :campaign and c.run_on = :runOn)
