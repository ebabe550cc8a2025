-- tenant · Takes the lane if it is still free and due: one row when it is ours now. Writes messaging.lane.
update messaging.lane l
set lease_id = :lease, leased_until = :until
where l.tenant_id = :tenant and l.channel = :channel and not l.paused and l.due_at <= :now
  and (l.leased_until is null or l.leased_until <= :now)
