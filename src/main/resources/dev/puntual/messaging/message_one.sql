-- tenant · One message. Reads messaging.message, ready.
select m.message_id, m.subject_id, m.stage, m.language, m.recipient, m.address, m.requested_at, m.state, m.reason, m.against,
  m.subject, m.settled_at, r.due_at, m.channel, m.delivery, m.delivery_detail, m.delivery_at
from messaging.message m
left join messaging.ready r on r.tenant_id = :tenant and r.channel = m.channel and r.message_id = m.message_id
where m.tenant_id = :tenant and m.message_id = :message
