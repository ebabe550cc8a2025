-- tenant · Keeps a lane that is still ours. Writes messaging.lane.
update messaging.lane l
set leased_until = :until
where l.tenant_id = :tenant and l.channel = :channel and l.lease_id = :lease
