-- tenant · a conversation in which somebody asks for a person goes to whoever of the team answered in it last; one that is
-- somebody's already stays theirs. Reads inbox.reply; writes inbox.conversation.
update inbox.conversation v
set assigned_to = (
  select p.person_id
  from inbox.reply p
  where p.tenant_id = :tenant and p.conversation_id = v.conversation_id and p.person_id is not null
  order by p.at desc
  limit 1)
where v.tenant_id = :tenant and v.conversation_id = :conversation and v.assigned_to is null
