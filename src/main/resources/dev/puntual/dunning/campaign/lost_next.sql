-- tenant · when the next lost message of a campaign is to be looked at; null when none waits. Reads dunning.campaign_lost.
select min(k.look_at) from dunning.campaign_lost k where k.tenant_id = :tenant
