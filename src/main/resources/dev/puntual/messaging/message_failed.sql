-- tenant · One page of messages that reached nobody, the last that ended first: those that were refused, by their state, and those
-- that a provider took and of which it told later that they did not arrive. Reads messaging.message.
select m.*
from (
  (select x.tenant_id, x.channel, x.message_id, x.subject_id, x.stage, x.language, x.recipient, x.address, x.requested_at,
    x.state, x.reason, x.against, x.subject, x.settled_at, x.delivery, x.delivery_detail, x.delivery_at,
    cast(null as timestamptz) as due_at
   from messaging.message x
   where x.tenant_id = :tenant and x.state = 'rejected'
     and (coalesce(x.settled_at, x.requested_at), x.message_id) < (cast(:lastAt as timestamptz), cast(:lastId as uuid))
   order by coalesce(x.settled_at, x.requested_at) desc, x.message_id desc
   limit :limit)
  union all
  (select x.tenant_id, x.channel, x.message_id, x.subject_id, x.stage, x.language, x.recipient, x.address, x.requested_at,
    x.state, x.reason, x.against, x.subject, x.settled_at, x.delivery, x.delivery_detail, x.delivery_at,
    cast(null as timestamptz) as due_at
   from messaging.message x
   where x.tenant_id = :tenant and x.state = 'accepted' and x.delivery = 'failed'
     and (coalesce(x.settled_at, x.requested_at), x.message_id) < (cast(:lastAt as timestamptz), cast(:lastId as uuid))
   order by coalesce(x.settled_at, x.requested_at) desc, x.message_id desc
   limit :limit)
) m
order by coalesce(m.settled_at, m.requested_at) desc, m.message_id desc
limit :limit
