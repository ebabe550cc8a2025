-- tenant · conversations of which nothing came since one day lose their last words, and are closed. Writes inbox.conversation.
update inbox.conversation c
set address = '', sender = '', said = '', unread = false, closed = true, need = '', need_by = null
where c.tenant_id = :tenant and c.last_at >= :from and c.last_at < :to
