-- tenant · a silence that was lifted by mistake stands again, unless its last day has passed. Writes worklist.hold; a second time
-- changes nothing.
update worklist.hold h
set lifted_at = null, lifted_by = null
where h.tenant_id = :tenant and h.hold_id = :hold and h.lifted_at is not null and (h.until_on is null or h.until_on >= :today)
