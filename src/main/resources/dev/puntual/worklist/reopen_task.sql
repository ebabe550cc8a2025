-- tenant · a task that was done or let be is open again; a second time changes nothing.
update worklist.task t
set state = 'open', ended_at = null, ended_by = null, note = ''
where t.tenant_id = :tenant and t.task_id = :task and t.state <> 'open'
