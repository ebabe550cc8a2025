-- fleet · since when the oldest message that may leave has been waiting, and how many lanes stand still. Reads
-- messaging.lane.
select min(w.since) filter (where w.since <= :now and not w.paused and w.trouble = '') as since,
       count(*) filter (where w.trouble <> '') as standing
from (
  select least(coalesce(l.waiting_since, l.due_at), l.due_at) as since, l.paused, l.trouble
  from messaging.lane l
  where case when :sandbox::uuid is null then not app.is_sandbox(l.tenant_id) else l.tenant_id = :sandbox end
) w
