-- tenant · the text messages that the company says in words of its own, as they stand. Reads messaging.template.
select c.stage, c.language, c.body, c.plain
from (
  select distinct on (t.stage, t.language) t.stage, t.language, t.house, t.body, t.plain
  from messaging.template t
  where t.tenant_id = :tenant and t.channel = 'sms'
  order by t.stage, t.language, t.version desc
) c
where not c.house
