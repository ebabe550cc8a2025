-- tenant · a person gives a debtor credit again, whether somebody had marked it as stopped or not; a second time changes nothing.
update worklist.task t
set state = 'dismissed', ended_at = :now, ended_by = :person, heard = 'credit_again'
where t.tenant_id = :tenant and t.task_id = :task and t.kind = 'credit_hold' and t.state <> 'dismissed'
