-- tenant · what a debtor owes and owed. Reads receivables.v_receivable.
select (to_jsonb(x) - array['tenant_id', 'debtor_id'])::text
from receivables.v_receivable x
where x.tenant_id = :tenant and x.debtor_id = :debtor
order by x.due_on, x.receivable_id
