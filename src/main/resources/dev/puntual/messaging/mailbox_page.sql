-- tenant · What the mailbox in the house received, newest first. Reads messaging.mailbox, message.
select m.message_id, m.subject_id, m.stage, m.language, m.recipient, m.address, b.delivered_at as requested_at,
  m.state, m.reason, m.against, m.subject, b.delivered_at as settled_at, null as due_at, m.channel, m.delivery, m.delivery_detail, m.delivery_at
from messaging.mailbox b
join messaging.message m on m.tenant_id = :tenant and m.message_id = b.message_id
where b.tenant_id = :tenant
  and (b.delivered_at, b.message_id) < (cast(:lastAt as timestamptz), cast(:lastId as uuid))
order by b.delivered_at desc, b.message_id desc
limit :limit
