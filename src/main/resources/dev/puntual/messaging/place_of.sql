-- tenant · Where a message goes. Reads messaging.message.
select m.country, m.zone from messaging.message m where m.tenant_id = :tenant and m.message_id = :message
