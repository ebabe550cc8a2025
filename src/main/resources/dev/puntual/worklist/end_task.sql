-- tenant · a person did an open task, or let it be; a second end changes nothing. A dispute ends by its answer alone.
update worklist.task t
set state = :state, ended_at = :now, ended_by = :person, note = :note
where t.tenant_id = :tenant and t.task_id = :task and t.state = 'open' and t.kind <> 'dispute'
