-- tenant · a person did an open task, or let it be; a second end changes nothing.
update worklist.task t
set state = :state, ended_at = :now, ended_by = :person, note = :note
where t.tenant_id = :tenant and t.task_id = :task and t.state = 'open'
