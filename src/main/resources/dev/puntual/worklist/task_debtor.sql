-- tenant · whom one task is about.
select t.debtor_id from worklist.task t where t.tenant_id = :tenant and t.task_id = :task
