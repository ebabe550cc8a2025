-- tenant · the words of calls of providers about one subject go. Writes messaging.delivery_event.
update messaging.delivery_event e
set body = ''::bytea, detail = ''
where e.tenant_id = :tenant and e.message_id in (
  select m.message_id from messaging.message m where m.tenant_id = :tenant and m.subject_id = :subject)
