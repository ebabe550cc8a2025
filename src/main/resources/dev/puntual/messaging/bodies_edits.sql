-- tenant · the words that people put into messages about some subjects go. Writes messaging.edit.
update messaging.edit e
set subject = '', body = ''
where e.tenant_id = :tenant and (e.subject <> '' or e.body <> '') and e.message_id in (
  select m.message_id from messaging.message m where m.tenant_id = :tenant and m.subject_id = any (:subjects::uuid[]))
