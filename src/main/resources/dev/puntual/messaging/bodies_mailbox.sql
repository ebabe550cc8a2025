-- tenant · what lies in the mailbox in the house about some subjects goes. Writes messaging.mailbox.
delete from messaging.mailbox b
where b.tenant_id = :tenant and b.message_id in (
  select m.message_id from messaging.message m where m.tenant_id = :tenant and m.subject_id = any (:subjects::uuid[]))
