-- tenant · whoever asked for a person was answered by one. A second time finds nothing. Writes worklist.task.
update worklist.task t
set state = 'done', ended_at = :now, ended_by = :person::uuid
where t.tenant_id = :tenant and t.debtor_id = :debtor and t.kind = 'talk' and t.state = 'open'
