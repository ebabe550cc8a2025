-- tenant · the oldest open call about one debtor. Reads worklist.v_task.
select t.task_id
from worklist.v_task t
where t.tenant_id = :tenant and t.debtor_id = :debtor and t.kind = 'call' and t.state = 'open'
order by t.due_on, t.task_id
limit 1
