-- tenant · the campaigns that were let go and have not ended, the oldest first. Reads dunning.campaign.
select g.campaign_id
from dunning.campaign g
where g.tenant_id = :tenant and g.state in ('scheduled', 'running')
order by g.made_at, g.campaign_id
limit 50
