-- tenant · what was charged, paid and taken back on a debtor's debts. Reads receivables.v_entry and v_receivable.
select (to_jsonb(x) - array['tenant_id'])::text
from receivables.v_entry x
join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = x.receivable_id
where x.tenant_id = :tenant and r.debtor_id = :debtor
order by x.recorded_at, x.entry_id
