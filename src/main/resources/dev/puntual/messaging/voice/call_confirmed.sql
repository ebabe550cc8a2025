-- tenant · whoever took the call said that it is them. Writes messaging.spoken_call.
update messaging.spoken_call s
set confirmed_at = :now
where s.tenant_id = :tenant and s.message_id = :message and s.confirmed_at is null and not s.machine
