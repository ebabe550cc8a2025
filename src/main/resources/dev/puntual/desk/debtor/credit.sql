-- tenant · since when and by which steps nothing more is sold on credit to a debtor. Reads worklist.v_credit_hold.
select k.task_id, k.since_on, k.step_no
from worklist.v_credit_hold k
where k.tenant_id = :tenant and k.debtor_id = :debtor
order by k.since_on, k.task_id
