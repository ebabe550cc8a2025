-- tenant · who is about to call, the last who took its slot. Writes worklist.task.
update worklist.task t
set dialled_by = :person
where t.tenant_id = :tenant and t.task_id = :task and t.state = 'open'
