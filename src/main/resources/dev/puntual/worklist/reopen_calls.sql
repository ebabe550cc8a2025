-- tenant · what ended with a call is open again with it; a second time changes nothing. Writes worklist.task.
update worklist.task t
set state = 'open', ended_at = null, ended_by = null, with_call = null
where t.tenant_id = :tenant and t.with_call = :task and t.state <> 'open'
