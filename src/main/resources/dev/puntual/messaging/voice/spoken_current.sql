-- tenant · what the company's machine says in words of its own, as it stands. Reads messaging.template.
select c.stage, c.language, c.body
from (
  select distinct on (t.stage, t.language) t.stage, t.language, t.house, t.body
  from messaging.template t
  where t.tenant_id = :tenant and t.channel = 'voice'
  order by t.stage, t.language, t.version desc
) c
where not c.house
