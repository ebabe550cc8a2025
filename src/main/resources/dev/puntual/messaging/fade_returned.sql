-- tenant · from whom mails of one day came back, and their words, go; what they meant stays. Writes messaging.returned.
update messaging.returned r
set address = '', sender = '', subject = '', detail = ''
where r.tenant_id = :tenant and r.received_at >= :from and r.received_at < :to
