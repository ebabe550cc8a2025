-- tenant · words and addresses of answers of which nobody knows whose they are go, where nothing came from there since a day;
-- that there were some, and when, stays. No law asks for a register of strangers. Writes messaging.answer.
update messaging.answer a
set address = '', sender = '', subject = '', said = '', whole = null
where a.tenant_id = :tenant and a.subject_id is null and a.address <> '' and a.received_at < :before
  and not exists (
    select from messaging.answer b
    where b.tenant_id = :tenant and b.subject_id is null and b.address = a.address and b.received_at >= :before)
