-- tenant · whether a conversation was answered so a short while ago. Reads inbox.reply.
select exists (
  select from inbox.reply p
  where p.tenant_id = :tenant and p.conversation_id = :conversation and p.kind = :kind and p.at > :since)
