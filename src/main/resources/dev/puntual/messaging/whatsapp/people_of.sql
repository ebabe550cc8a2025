-- tenant · when these people last wrote, and when they were last written to outside of their day. Each is looked up by its two
-- keys, so it costs the same among many. Reads messaging.whatsapp_person.
select p.person, p.bsuid, p.heard_at, p.reached_at
from (
  select x.person, x.bsuid, x.heard_at, x.reached_at
  from messaging.whatsapp_person x
  where x.tenant_id = :tenant and x.number_id = :number and x.person = any(:people::text[])
  union
  select x.person, x.bsuid, x.heard_at, x.reached_at
  from messaging.whatsapp_person x
  where x.tenant_id = :tenant and x.number_id = :number and x.bsuid <> '' and x.bsuid = any(:people::text[])
) p
order by p.heard_at nulls first, p.person
