-- tenant · since when nothing more is sold on credit to a debtor, and by which step. Reads worklist.v_credit_hold.
select k.since_on, k.step_no
from worklist.v_credit_hold k
where k.tenant_id = :tenant and k.debtor_id = :debtor
order by k.since_on, k.task_id
limit 1
