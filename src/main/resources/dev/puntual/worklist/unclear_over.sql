-- tenant · messages of which something is known now are nobody's task any more. Reads messaging.v_unclear; writes
-- worklist.task. A second time changes nothing.
update worklist.task t
set state = 'done', ended_at = :now
where t.tenant_id = :tenant and t.state = 'open' and t.kind = 'unclear'
  and not exists (select from messaging.v_unclear u where u.tenant_id = :tenant and u.message_id = t.task_id)
