-- tenant · New settings: what stood still tries again at once. Reads messaging.ready; writes messaging.lane.
update messaging.lane l
set trouble = '', trouble_since = null, due_at = w.due_at
from (select min(r.due_at) as due_at from messaging.ready r where r.tenant_id = :tenant and r.channel = :channel) w
where l.tenant_id = :tenant and l.channel = :channel and l.trouble <> ''
