-- tenant · the conversation of an unknown sender ends where all its answers have gone to a debtor. Writes inbox.conversation;
-- reads inbox.reading.
delete from inbox.conversation v
where v.tenant_id = :tenant and v.conversation_id = :conversation and v.debtor_id is null
  and not exists (
    select from inbox.reading r where r.tenant_id = :tenant and r.conversation_id = v.conversation_id)
