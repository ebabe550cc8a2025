-- tenant · where a call stands in the list, and whom it is about. Reads worklist.v_task.
select t.due_on, t.debtor_id
from worklist.v_task t
where t.tenant_id = :tenant and t.task_id = :task and t.kind = 'call'
