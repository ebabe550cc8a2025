-- tenant · campaigns, the newest first, all or those after one, or one of them; with the day of the last run that spoke. Reads dunning.campaign,
-- campaign_run, campaign_clock.
select g.campaign_id, g.name, g.kind, g.audience, g.audience_id, g.recurs, g.anchor, g.starts_on, g.until_on, g.hour, g.ways, g.tone, g.text_name,
  g.call_tone, g.state, k.due_at, k.failures, r.last_on
from dunning.campaign g
left join dunning.campaign_clock k on k.tenant_id = :tenant and k.campaign_id = g.campaign_id
left join lateral (
  select max(x.run_on) as last_on
  from dunning.campaign_run x
  where x.tenant_id = :tenant and x.campaign_id = g.campaign_id and x.reason = ''
) r on true
where g.tenant_id = :tenant and (:campaign::uuid is null or g.campaign_id = :campaign::uuid)
  and (:after::uuid is null or (g.made_at, g.campaign_id) < (
    select a.made_at, a.campaign_id from dunning.campaign a where a.tenant_id = :tenant and a.campaign_id = :after::uuid))
order by g.made_at desc, g.campaign_id desc
limit :limit
