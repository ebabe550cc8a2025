-- tenant · Takes the lane if it is still free and due: one row when it is ours now, with how the last round left it. Whoever
-- is slower waits here and finds it taken. Reads and writes messaging.lane.
with free as (
  select l.tenant_id, l.channel, l.leased_until is not null as abandoned, l.trouble, l.streak, l.opened
  from messaging.lane l
  where l.tenant_id = :tenant and l.channel = :channel and not l.paused and l.due_at <= :now
    and (l.leased_until is null or l.leased_until <= :now)
  for no key update
)
update messaging.lane l
set lease_id = :lease, leased_until = :until
from free f
where l.tenant_id = :tenant and l.channel = f.channel
returning f.abandoned, f.trouble, f.streak, f.opened
