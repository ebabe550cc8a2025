-- tenant · formal notices that a debtor was sent. Reads worklist.v_notice.
select (to_jsonb(x) - array['tenant_id', 'debtor_id', 'kept_by'])::text
from worklist.v_notice x
where x.tenant_id = :tenant and x.debtor_id = :debtor
order by x.kept_at, x.task_id
