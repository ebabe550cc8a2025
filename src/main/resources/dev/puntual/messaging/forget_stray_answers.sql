-- tenant · answers from some addresses, where nobody knew whom they were about, lose their words. Writes messaging.answer.
update messaging.answer a
set address = '', sender = '', subject = '', said = '', whole = null
where a.tenant_id = :tenant and a.subject_id is null and lower(a.address) = any (:whole::text[])
