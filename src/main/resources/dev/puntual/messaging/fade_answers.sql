-- tenant · the words of answers of one day go, and where they came from; that there were some stays. Writes messaging.answer.
update messaging.answer a
set address = '', sender = '', subject = '', said = '', whole = null
where a.tenant_id = :tenant and a.received_at >= :from and a.received_at < :to
