-- tenant · of how many messages a person has to find out whether they arrived. Reads worklist.v_task and messaging.v_unclear.
select count(*)::int
from worklist.v_task t
join messaging.v_unclear u on u.tenant_id = :tenant and u.message_id = t.task_id
where t.tenant_id = :tenant and t.state = 'open' and t.kind = 'unclear'
