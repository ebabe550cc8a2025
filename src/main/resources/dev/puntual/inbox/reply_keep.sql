-- tenant · keeps what a person answered. Writes inbox.reply.
insert into inbox.reply (tenant_id, message_id, conversation_id, subject, said, person_id, at)
values (:tenant, :message, :conversation, :subject, :said, :person, :now)
on conflict do nothing
