-- tenant · holds an open call until the transaction ends, so that of two who want to dial one waits for the other. Locks
-- worklist.task.
select t.task_id from worklist.task t
where t.tenant_id = :tenant and t.task_id = :task and t.state = 'open'
for no key update of t
