-- tenant · a formal notice was not sent after all. Writes worklist.notice; a second time finds none.
delete from worklist.notice n where n.tenant_id = :tenant and n.task_id = :task
