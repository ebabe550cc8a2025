-- tenant · One page of messages that have not left, the next to leave first: of each channel the first of its queue, and those that
-- are leaving at this moment, by when they were asked for. Reads messaging.ready, message.
select m.channel, m.message_id, m.subject_id, m.stage, m.language, m.recipient, m.address, m.requested_at, m.state, m.reason,
  m.against, m.subject, m.settled_at, m.delivery, m.delivery_detail, m.delivery_at, w.due_at
from (
  select r.message_id, r.due_at, r.due_at as at
  from unnest(array['email', 'sms', 'whatsapp', 'voice']) as c (channel)
  cross join lateral (
    select q.message_id, q.due_at
    from messaging.ready q
    where q.tenant_id = :tenant and q.channel = c.channel
      and (q.due_at, q.message_id) > (cast(:lastAt as timestamptz), cast(:lastId as uuid))
    order by q.due_at, q.message_id
    limit :limit
  ) r
  union all
  (select x.message_id, null, x.requested_at
   from messaging.message x
   where x.tenant_id = :tenant and x.state = 'sending'
     and (x.requested_at, x.message_id) > (cast(:lastAt as timestamptz), cast(:lastId as uuid))
     and not exists (
       select from messaging.ready q
       where q.tenant_id = :tenant and q.channel = x.channel and q.message_id = x.message_id)
   order by x.requested_at, x.message_id
   limit :limit)
  order by at, message_id
  limit :limit
) w
join messaging.message m on m.tenant_id = :tenant and m.message_id = w.message_id
order by w.at, w.message_id
