-- tenant · nobody has to look for a payment any more whose silence was lifted; a second time changes nothing. Writes
-- worklist.task.
update worklist.task t
set state = 'done', ended_at = :now, ended_by = :person::uuid
where t.tenant_id = :tenant and t.task_id = :hold and t.kind = 'verify' and t.state = 'open'
