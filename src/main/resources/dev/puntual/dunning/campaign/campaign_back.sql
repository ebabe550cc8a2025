-- tenant · a campaign that has not spoken yet becomes a draft again. Reads dunning.campaign_run, writes dunning.campaign.
update dunning.campaign g
set state = 'draft', scheduled_at = null, scheduled_by = null
where g.tenant_id = :tenant and g.campaign_id = :campaign and g.state = 'scheduled'
  and not exists (
    select from dunning.campaign_run r where r.tenant_id = :tenant and r.campaign_id = :campaign)
