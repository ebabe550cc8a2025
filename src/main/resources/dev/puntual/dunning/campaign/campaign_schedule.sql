-- tenant · a person lets a draft go; a second time changes nothing. Writes dunning.campaign.
update dunning.campaign g
set state = 'scheduled', starts_on = :startsOn, hour = :hour, scheduled_at = :now, scheduled_by = :person
where g.tenant_id = :tenant and g.campaign_id = :campaign and g.state = 'draft'
