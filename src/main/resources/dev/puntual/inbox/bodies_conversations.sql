-- tenant · the last words of some debtors go. Writes inbox.conversation.
update inbox.conversation c
set said = ''
where c.tenant_id = :tenant and c.debtor_id = any (:subjects::uuid[]) and c.said <> ''
