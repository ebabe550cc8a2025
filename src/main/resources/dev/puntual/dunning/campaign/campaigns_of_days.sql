-- tenant · campaigns that spoke on some days or should have, the latest first. Reads dunning.campaign_run and campaign.
select g.campaign_id, g.name
from dunning.campaign_run r
join dunning.campaign g on g.tenant_id = :tenant and g.campaign_id = r.campaign_id
where r.tenant_id = :tenant and r.run_on between :from and :until
group by g.campaign_id, g.name
order by max(r.run_on) desc, g.name, g.campaign_id
limit :limit
