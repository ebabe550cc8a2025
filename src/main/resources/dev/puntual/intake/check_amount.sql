-- tenant · reads receivables.v_receivable; writes pg_temp.in_document: in a file of balances alone a lower balance is a
-- payment and no smaller invoice, so the amount that we know stays.
update pg_temp.in_document d
set amount = r.amount
from receivables.v_receivable r
where r.tenant_id = :tenant and r.receivable_id = d.receivable_id and d.problem is null and r.amount > d.amount
