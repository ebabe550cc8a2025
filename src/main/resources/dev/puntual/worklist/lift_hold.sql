-- tenant · lifts a hold that is still in force; a second lift changes nothing.
update worklist.hold h
set lifted_at = :now, lifted_by = :person::uuid
where h.tenant_id = :tenant and h.hold_id = :hold and h.lifted_at is null
