-- tenant · Some rows whose last day has passed at their place end as expired; returns them. Writes messaging.ready, message.
with late as (
  select r.message_id
  from messaging.ready r
  join unnest(:countries::text[], :zones::text[], :days::date[]) as p (country, zone, day)
    on p.country = r.country and p.zone = r.zone and r.expires_on < p.day
  where r.tenant_id = :tenant and r.channel = :channel and r.due_at <= :now
  order by r.due_at, r.message_id
  limit :limit
  for update of r skip locked
), gone as (
  delete from messaging.ready r
  using late x
  where r.tenant_id = :tenant and r.channel = :channel and r.message_id = x.message_id
  returning r.message_id
)
update messaging.message m
set state = 'expired', reason = 'too_late', settled_at = :now
from gone x
where m.tenant_id = :tenant and m.message_id = x.message_id and m.state = 'ready'
returning m.message_id
