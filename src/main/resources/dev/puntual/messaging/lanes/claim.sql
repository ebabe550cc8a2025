-- tenant · Takes some due rows of open places off the queue, oldest first, while the lane is ours; a row another
-- claim holds is passed over. The lane is locked for sharing, so that nobody can take it over before this commits.
-- Reads messaging.lane, message; deletes from ready.
with mine as (
  select l.tenant_id from messaging.lane l
  where l.tenant_id = :tenant and l.channel = :channel and l.lease_id = :lease
  for share
), picked as materialized (
  select q.message_id
  from messaging.ready q
  join unnest(:countries::text[], :zones::text[], :days::date[]) as p (country, zone, day)
    on p.country = q.country and p.zone = q.zone and q.expires_on >= p.day
  where q.tenant_id = :tenant and q.channel = :channel and q.due_at <= :now
  order by q.due_at, q.message_id
  limit :limit
  for update of q skip locked
), taken as (
  delete from messaging.ready r
  using picked k, mine w
  where r.tenant_id = :tenant and r.channel = :channel and r.message_id = k.message_id
  returning r.message_id, r.attempt_no
)
select m.message_id, t.attempt_no, m.stage, m.text_name, m.language, m.recipient, m.address, m.country, m.zone
from taken t
join messaging.message m on m.tenant_id = :tenant and m.message_id = t.message_id
