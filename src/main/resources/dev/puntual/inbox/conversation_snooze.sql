-- tenant · out of the way until that day. Writes inbox.conversation.
update inbox.conversation v
set snoozed_until = :until::date
where v.tenant_id = :tenant and v.conversation_id = :conversation
