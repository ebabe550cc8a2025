-- tenant · how a call ended, and what was told because of it. Reads worklist.task.
select t.heard, t.against, t.told, t.hold_id, t.contact_id
from worklist.task t
where t.tenant_id = :tenant and t.task_id = :task and t.state = 'done' and t.heard <> ''
