-- tenant · whom messages about one subject went to goes; when, by what and what came of them stays. Writes messaging.message.
update messaging.message m
set recipient = '', address = '', subject = null, delivery_detail = ''
where m.tenant_id = :tenant and m.subject_id = :subject
