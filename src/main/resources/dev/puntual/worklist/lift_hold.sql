-- tenant · lifts a hold that is still in force, and nobody has to answer it any more; a second lift changes nothing. Writes
-- worklist.hold and task.
with ended as (
  update worklist.task t
  set state = 'dismissed', ended_at = :now, ended_by = :person::uuid
  where t.tenant_id = :tenant and t.task_id = :hold and t.kind = 'dispute' and t.state = 'open'
  returning t.task_id
)
update worklist.hold h
set lifted_at = :now, lifted_by = :person::uuid
where h.tenant_id = :tenant and h.hold_id = :hold and h.lifted_at is null
