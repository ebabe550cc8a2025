-- tenant · the paper of one formal notice. Reads worklist.notice.
select n.file_name, n.paper
from worklist.notice n
where n.tenant_id = :tenant and n.task_id = :task and n.paper is not null
