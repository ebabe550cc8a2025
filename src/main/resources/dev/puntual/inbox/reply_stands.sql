-- tenant · how an answer stands that was just asked for. Reads messaging.v_message and v_ready.
select m.state, m.reason, m.against, r.due_at
from messaging.v_message m
left join messaging.v_ready r on r.tenant_id = :tenant and r.channel = m.channel and r.message_id = m.message_id
where m.tenant_id = :tenant and m.message_id = :message
