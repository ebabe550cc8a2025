-- tenant · the open tasks of one plan that charge for lateness. Reads worklist.v_task.
select t.task_id, t.step_no, t.receivables
from worklist.v_task t
where t.tenant_id = :tenant and t.plan_id = :plan and t.kind = 'late_fee' and t.state = 'open'
