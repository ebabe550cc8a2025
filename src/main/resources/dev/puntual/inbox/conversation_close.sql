-- tenant · nothing is left to do in it, or something is again. Writes inbox.conversation.
update inbox.conversation v
set closed = :closed, unread = false, snoozed_until = null
where v.tenant_id = :tenant and v.conversation_id = :conversation
