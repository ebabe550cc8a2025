-- tenant · some open tasks were done without anybody; each keeps its note. A second end changes nothing.
update worklist.task t
set state = 'done', ended_at = :now, note = n.note
from unnest(:tasks::uuid[], :notes::text[]) as n (task_id, note)
where t.tenant_id = :tenant and t.task_id = n.task_id and t.state = 'open'
