-- tenant · whom messages of one day went to goes; when, by what and what came of them stays. Writes messaging.message.
update messaging.message m
set recipient = '', address = '', subject = null, delivery_detail = ''
where m.tenant_id = :tenant and m.address <> '' and m.requested_at >= :from and m.requested_at < :to
