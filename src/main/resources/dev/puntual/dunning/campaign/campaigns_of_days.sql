-- tenant · campaigns that spoke on some days or should have, the latest first, a page at a time; of all, or those with some words in
-- their names, whatever their accents. Reads dunning.campaign_run and campaign.
select g.campaign_id, g.name, max(r.run_on) as last_on
from dunning.campaign_run r
join dunning.campaign g on g.tenant_id = :tenant and g.campaign_id = r.campaign_id
where r.tenant_id = :tenant and r.run_on between :from and :until
  and (:named::text = '' or strpos(translate(lower(g.name), 'áéíóúüñ', 'aeiouun'), translate(lower(:named::text), 'áéíóúüñ', 'aeiouun')) > 0)
group by g.campaign_id, g.name
having :after::uuid is null or (max(r.run_on), g.campaign_id) < (:afterOn::date, :after::uuid)
order by max(r.run_on) desc, g.campaign_id desc
limit :limit
