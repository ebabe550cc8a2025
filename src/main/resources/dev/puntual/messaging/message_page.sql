-- tenant · One page of messages in some states in which they wait for nothing any more, the last that ended first: each state's
-- index gives its newest rows, and the few candidates are merged. What was taken and then reached nobody is not among what
-- was taken. Reads messaging.message.
select m.*
from unnest(:states::text[]) as s (state)
cross join lateral (
  select x.tenant_id, x.channel, x.message_id, x.subject_id, x.stage, x.language, x.recipient, x.address, x.requested_at,
    x.state, x.reason, x.against, x.subject, x.settled_at, x.delivery, x.delivery_detail, x.delivery_at,
    cast(null as timestamptz) as due_at
  from messaging.message x
  where x.tenant_id = :tenant and x.state = s.state and x.state not in ('ready', 'sending')
    and not (x.state = 'accepted' and x.delivery = 'failed')
    and (coalesce(x.settled_at, x.requested_at), x.message_id) < (cast(:lastAt as timestamptz), cast(:lastId as uuid))
  order by coalesce(x.settled_at, x.requested_at) desc, x.message_id desc
  limit :limit
) m
order by coalesce(m.settled_at, m.requested_at) desc, m.message_id desc
limit :limit
