-- tenant · whom a message is for. Reads messaging.message.
select m.recipient
from messaging.message m
where m.tenant_id = :tenant and m.message_id = :message
