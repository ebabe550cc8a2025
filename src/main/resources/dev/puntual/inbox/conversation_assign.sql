-- tenant · whose conversation it is. Writes inbox.conversation.
update inbox.conversation v
set assigned_to = :person::uuid
where v.tenant_id = :tenant and v.conversation_id = :conversation
