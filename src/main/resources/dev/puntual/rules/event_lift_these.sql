-- tenant · events that no longer call for anything, at once. Writes rules.event; a second time changes nothing.
update rules.event e
set lifted_at = :now
where e.tenant_id = :tenant and e.event_id = any(:events::uuid[]) and e.lifted_at is null
