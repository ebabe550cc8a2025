-- tenant · The newest version of each text that the company wrote or took back, without those whose name was dropped.
-- Reads messaging.template, named_text.
select distinct on (t.stage, t.language) t.stage, t.language, t.version, t.house, t.subject, t.body
from messaging.template t
where t.tenant_id = :tenant and t.channel = 'email'
  and not t.stage in (
    select 't' || n.text_no from messaging.named_text n where n.tenant_id = :tenant and n.dropped_at is not null)
order by t.stage, t.language, t.version desc
