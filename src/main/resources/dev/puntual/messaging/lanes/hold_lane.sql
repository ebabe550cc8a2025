-- tenant · Locks our lane row, so that whoever adds work waits until we have said when to come back.
-- Reads messaging.lane.
select l.channel from messaging.lane l
where l.tenant_id = :tenant and l.channel = :channel and l.lease_id = :lease
for no key update
