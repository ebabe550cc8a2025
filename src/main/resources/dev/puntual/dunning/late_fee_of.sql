-- tenant · one task, if it charges for lateness. Reads worklist.v_task.
select t.task_id, t.step_no, t.receivables
from worklist.v_task t
where t.tenant_id = :tenant and t.task_id = :task and t.kind = 'late_fee'
