-- tenant · files that we sent some debtors by hand go. Writes inbox.reply_file.
delete from inbox.reply_file f
where f.tenant_id = :tenant and f.message_id in (
  select r.message_id
  from inbox.reply r
  join inbox.conversation c on c.tenant_id = :tenant and c.conversation_id = r.conversation_id
  where r.tenant_id = :tenant and c.debtor_id = any (:subjects::uuid[]))
