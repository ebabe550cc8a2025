-- tenant · whether one task is a formal notice. Reads worklist.task.
select exists (select from worklist.task t where t.tenant_id = :tenant and t.task_id = :task and t.kind = 'notice')
