-- tenant · a person has seen to what a conversation needed. Writes inbox.conversation.
update inbox.conversation v
set need = '', need_by = null
where v.tenant_id = :tenant and v.conversation_id = :conversation and (:need = '' or v.need = :need)
