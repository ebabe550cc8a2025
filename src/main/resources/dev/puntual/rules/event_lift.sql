-- tenant · a person says that an event no longer calls for anything. Writes rules.event.
update rules.event e
set lifted_at = :now
where e.tenant_id = :tenant and e.event_id = :event and e.lifted_at is null
