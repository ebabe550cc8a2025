-- tenant · One page of messages in some states, newest first: each state's index gives its newest rows, and the
-- few candidates are merged. What was taken and then reached nobody is not among what was taken. Reads messaging.message,
-- ready.
select c.*, r.due_at
from (
  select m.tenant_id, m.channel, m.message_id, m.subject_id, m.stage, m.language, m.recipient, m.address, m.requested_at,
    m.state, m.reason, m.against, m.subject, m.settled_at, m.delivery, m.delivery_detail, m.delivery_at
  from unnest(:states::text[]) as s (state)
  cross join lateral (
    select x.*
    from messaging.message x
    where x.tenant_id = :tenant and x.state = s.state and not (x.state = 'accepted' and x.delivery = 'failed')
      and (x.requested_at, x.message_id) < (cast(:beforeAt as timestamptz), cast(:beforeId as uuid))
    order by x.requested_at desc, x.message_id desc
    limit :limit
  ) m
  order by m.requested_at desc, m.message_id desc
  limit :limit
) c
left join messaging.ready r on r.tenant_id = :tenant and r.channel = c.channel and r.message_id = c.message_id
order by c.requested_at desc, c.message_id desc
