-- tenant · how a call ended that a person made, and what was told because of it. Writes worklist.task.
update worklist.task t
set heard = :heard, against = :against, told = :told::uuid[], hold_id = :hold, contact_id = :contact
where t.tenant_id = :tenant and t.task_id = :task
