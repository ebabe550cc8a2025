-- tenant · conversations with people whom nobody knew end a while after their last word: nobody has to see to them any more,
-- and what was said and from where goes. Writes inbox.conversation.
update inbox.conversation c
set address = '', sender = '', said = '', unread = false, closed = true, snoozed_until = null, need = '', need_by = null
where c.tenant_id = :tenant and c.debtor_id is null and c.last_at < :before and c.address <> ''
