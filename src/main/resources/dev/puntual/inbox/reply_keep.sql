-- tenant · keeps what was answered, by a person or by itself. Writes inbox.reply.
insert into inbox.reply (tenant_id, message_id, conversation_id, subject, said, person_id, at, kind)
values (:tenant, :message, :conversation, :subject, :said, :person, :now, :kind)
on conflict do nothing
