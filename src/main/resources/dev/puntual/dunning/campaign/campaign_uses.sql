-- tenant · campaigns that still mean to speak to an audience, by name. Reads dunning.campaign.
select g.name
from dunning.campaign g
where g.tenant_id = :tenant and g.audience = :audience and g.audience_id = :audienceId
  and g.state in ('draft', 'scheduled', 'running')
order by lower(g.name), g.campaign_id
limit 5
