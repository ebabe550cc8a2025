-- tenant · Rows whose last day has passed at their place end as expired. Writes messaging.ready, message.
with late as (
  delete from messaging.ready r
  using unnest(:countries::text[], :zones::text[], :days::date[]) as p (country, zone, day)
  where r.tenant_id = :tenant and r.channel = :channel and r.due_at <= :now
    and r.country = p.country and r.zone = p.zone and r.expires_on < p.day
  returning r.message_id
)
update messaging.message m
set state = 'expired', reason = 'too_late', settled_at = :now
from late x
where m.tenant_id = :tenant and m.message_id = x.message_id and m.state = 'ready'
