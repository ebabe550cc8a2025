-- tenant · holds an open call and the others about its debtor until the transaction ends, so that of two who want to dial one waits
-- for the other. Locks worklist.task.
select t.task_id
from worklist.task t
where t.tenant_id = :tenant and t.state = 'open' and (t.task_id = :task or t.kind = 'call' and t.debtor_id = (
    select c.debtor_id from worklist.task c where c.tenant_id = :tenant and c.task_id = :task and c.kind = 'call'))
order by t.task_id
for no key update of t
