-- tenant · the words of all messages about some subjects go. Writes messaging.letter.
delete from messaging.letter l
where l.tenant_id = :tenant and l.message_id in (
  select m.message_id from messaging.message m where m.tenant_id = :tenant and m.subject_id = any (:subjects::uuid[]))
