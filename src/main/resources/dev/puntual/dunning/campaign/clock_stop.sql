-- tenant · nobody need look at a campaign any more. Writes dunning.campaign_clock.
delete from dunning.campaign_clock k
where k.tenant_id = :tenant and k.campaign_id = :campaign
