-- tenant · Since when the oldest row that may leave has been waiting; the index of each channel gives its first.
-- Reads messaging.ready.
select min(o.due_at)
from unnest(array['email', 'sms', 'whatsapp', 'voice']) as c (channel)
cross join lateral (
  select r.due_at
  from messaging.ready r
  where r.tenant_id = :tenant and r.channel = c.channel and r.due_at <= :now
  order by r.due_at
  limit 1
) o
