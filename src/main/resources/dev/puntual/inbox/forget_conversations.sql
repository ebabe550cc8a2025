-- tenant · the last words of one debtor go, also those said before anybody knew who it was, and nobody has to see to them any
-- more. Writes inbox.conversation.
update inbox.conversation c
set address = '', sender = '', said = '', unread = false, closed = true, need = '', need_by = null
where c.tenant_id = :tenant and (c.debtor_id = :debtor or (c.debtor_id is null and lower(c.address) = any (:whole::text[])))
