-- tenant · New settings: what stood still tries again at once. Reads messaging.ready, message; writes messaging.lane.
update messaging.lane l
set trouble = '', trouble_since = null, due_at = w.due_at
from (
  select least(
    (select min(r.due_at) from messaging.ready r where r.tenant_id = :tenant and r.channel = :channel),
    (select min(m.ask_at) from messaging.message m
     where m.tenant_id = :tenant and m.channel = :channel and m.ask_at is not null)) as due_at
) w
where l.tenant_id = :tenant and l.channel = :channel and l.trouble <> ''
