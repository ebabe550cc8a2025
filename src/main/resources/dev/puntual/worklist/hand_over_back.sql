-- tenant · lifts what one hand-over silenced and nobody lifted before. A second time finds none. Reads worklist.task; writes
-- worklist.hold.
update worklist.hold h
set lifted_at = :now, lifted_by = :person::uuid
from worklist.task t
cross join lateral unnest(t.receivables) as d (receivable_id)
where h.tenant_id = :tenant and h.lifted_at is null
  and t.tenant_id = :tenant and t.task_id = :task
  and h.hold_id = md5('h/' || :batch::text || '/' || d.receivable_id::text)::uuid
