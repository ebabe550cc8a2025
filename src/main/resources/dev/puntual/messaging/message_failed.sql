-- tenant · One page of messages that reached nobody, newest first: those that were refused, by their state, and those that a
-- provider took and of which it told later that they did not arrive. Reads messaging.message.
select m.tenant_id, m.channel, m.message_id, m.subject_id, m.stage, m.language, m.recipient, m.address, m.requested_at,
  m.state, m.reason, m.against, m.subject, m.settled_at, m.delivery, m.delivery_detail, m.delivery_at,
  cast(null as timestamptz) as due_at
from unnest(array['rejected', 'accepted']) as s (state)
cross join lateral (
  select x.*
  from messaging.message x
  where x.tenant_id = :tenant and x.state = s.state and (s.state = 'rejected' or x.delivery = 'failed')
    and (x.requested_at, x.message_id) < (cast(:beforeAt as timestamptz), cast(:beforeId as uuid))
  order by x.requested_at desc, x.message_id desc
  limit :limit
) m
order by m.requested_at desc, m.message_id desc
limit :limit
