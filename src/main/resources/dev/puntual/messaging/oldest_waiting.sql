-- fleet · since when the oldest message that may leave has been waiting, how many lanes stand still, and since when the one
-- that has stood longest with something to send has, where no person paused it. Reads messaging.lane.
select min(w.since) filter (where w.since <= :now and not w.paused and w.trouble = '') as since,
       count(*) filter (where w.trouble <> '') as standing,
       min(w.trouble_since) filter (where w.since is not null and not w.paused and w.trouble <> '') as stood_since
from (
  select least(coalesce(l.waiting_since, l.due_at), l.due_at) as since, l.paused, l.trouble, l.trouble_since
  from messaging.lane l
  where case when :sandbox::uuid is null then not app.is_sandbox(l.tenant_id) else l.tenant_id = :sandbox end
) w
