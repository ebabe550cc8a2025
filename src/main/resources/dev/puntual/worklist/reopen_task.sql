-- tenant · a task that was done or let be is open again; a second time changes nothing. What ended with
-- its answer stays ended.
update worklist.task t
set state = 'open', ended_at = null, ended_by = null, note = '', heard = '', against = '{}', told = '{}', hold_id = null,
    contact_id = null, with_call = null
where t.tenant_id = :tenant and t.task_id = :task and t.state <> 'open' and not t.kind in ('dispute', 'talk')
