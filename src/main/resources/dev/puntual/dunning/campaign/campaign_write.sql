-- tenant · keeps a campaign as a draft; one that is no draft any more stays as it is. Writes dunning.campaign.
insert into dunning.campaign as g
  (tenant_id, campaign_id, name, kind, audience, audience_id, recurs, anchor, starts_on, until_on, hour, ways, tone, text_name, call_tone, state,
   made_at, made_by)
values (:tenant, :campaign, :name, :kind, :audience, :audienceId, :recurs, :anchor, :startsOn, :untilOn, :hour, :ways::text[], :tone, :textName, :callTone,
  'draft', :now, :person)
on conflict (tenant_id, campaign_id) do update
set name = excluded.name, kind = excluded.kind, audience = excluded.audience, audience_id = excluded.audience_id,
  recurs = excluded.recurs, anchor = excluded.anchor, starts_on = excluded.starts_on, until_on = excluded.until_on,
  hour = excluded.hour, ways = excluded.ways, tone = excluded.tone, text_name = excluded.text_name, call_tone = excluded.call_tone
where g.tenant_id = :tenant and g.state = 'draft'
