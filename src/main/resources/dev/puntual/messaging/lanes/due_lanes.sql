-- fleet · Reads messaging.lane: which free lanes have something due, the one that has waited longest first.
select l.tenant_id, l.channel
from messaging.lane l
where l.due_at <= :now and not l.paused and (l.leased_until is null or l.leased_until <= :now)
  and case when :sandbox::uuid is null then not app.is_sandbox(l.tenant_id) else l.tenant_id = :sandbox end
order by l.served_at nulls first, l.due_at
limit :limit
