-- tenant · the words of answers of one subject go; that there were some stays. Writes messaging.answer.
update messaging.answer a
set address = '', sender = '', subject = '', said = '', whole = null, mail_id = ''
where a.tenant_id = :tenant and a.subject_id = :subject
