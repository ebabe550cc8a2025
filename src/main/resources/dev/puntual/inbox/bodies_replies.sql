-- tenant · what we answered some debtors goes. Writes inbox.reply.
update inbox.reply r
set subject = '', said = ''
where r.tenant_id = :tenant and (r.subject <> '' or r.said <> '') and r.conversation_id in (
  select c.conversation_id from inbox.conversation c where c.tenant_id = :tenant and c.debtor_id = any (:subjects::uuid[]))
