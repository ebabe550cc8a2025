-- tenant · somebody, or something, took an automated call; the first time counts. Writes messaging.spoken_call.
insert into messaging.spoken_call (tenant_id, message_id, provider_id, answered_at, machine)
values (:tenant, :message, :providerId, :now, :machine)
on conflict do nothing
