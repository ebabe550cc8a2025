-- tenant · what people were to do about a debtor, and what came of it. Reads worklist.v_task.
select (to_jsonb(x) - array['tenant_id', 'debtor_id', 'ended_by', 'assigned_to', 'dialled_by'])::text
from worklist.v_task x
where x.tenant_id = :tenant and x.debtor_id = :debtor
order by x.made_at, x.task_id
