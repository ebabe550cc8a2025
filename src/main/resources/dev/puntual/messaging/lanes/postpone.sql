-- tenant · Rows of places that are closed just now wait for their next opening. Writes messaging.ready.
update messaging.ready r
set due_at = p.due_at
from unnest(:countries::text[], :zones::text[], :dueAts::timestamptz[]) as p (country, zone, due_at)
where r.tenant_id = :tenant and r.channel = :channel and r.due_at <= :now
  and r.country = p.country and r.zone = p.zone
