-- tenant · a carrier's own number for a message of ours; carriers begin their numbers anew. Writes messaging.smpp_sent.
insert into messaging.smpp_sent (tenant_id, number, message_id, sent_at)
values (:tenant, :number, :message, :now)
on conflict (tenant_id, number) do update set message_id = excluded.message_id, sent_at = excluded.sent_at
