-- tenant · who sent back what was written about one subject goes. Writes messaging.returned.
update messaging.returned r
set address = '', sender = '', subject = '', detail = ''
where r.tenant_id = :tenant and r.message_id in (
  select m.message_id from messaging.message m where m.tenant_id = :tenant and m.subject_id = :subject)
