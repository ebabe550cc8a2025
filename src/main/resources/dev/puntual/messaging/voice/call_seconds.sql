-- tenant · how long an automated call lasted, as the provider told when it ended. Writes messaging.spoken_call; told twice it is
-- the same.
update messaging.spoken_call s
set seconds = :seconds
where s.tenant_id = :tenant and s.message_id = :message and s.seconds is null
