-- tenant · the draft itself, once its words are gone. Writes dunning.campaign.
delete from dunning.campaign g
where g.tenant_id = :tenant and g.campaign_id = :campaign and g.state = 'draft'
