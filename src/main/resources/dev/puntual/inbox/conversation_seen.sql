-- tenant · somebody looked at a conversation, or puts it back among the unread. Writes inbox.conversation.
update inbox.conversation v
set unread = :unread
where v.tenant_id = :tenant and v.conversation_id = :conversation
