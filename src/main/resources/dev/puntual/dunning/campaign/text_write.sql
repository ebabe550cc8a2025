-- tenant · the words of a campaign in one language, as long as it is a draft. Reads dunning.campaign, writes
-- dunning.campaign_text.
insert into dunning.campaign_text as x (tenant_id, campaign_id, language, subject, body, slip, plain)
select g.tenant_id, g.campaign_id, :language, :subject, :body, :slip, :plain
from dunning.campaign g
where g.tenant_id = :tenant and g.campaign_id = :campaign and g.state = 'draft'
on conflict (tenant_id, campaign_id, language) do update
set subject = excluded.subject, body = excluded.body, slip = excluded.slip, plain = excluded.plain
where x.tenant_id = :tenant
