-- tenant · reads receivables.v_receivable; writes pg_temp.in_document: in a file of balances alone a lower balance is a
-- payment and no smaller invoice, so the amount that we know stays.
update pg_temp.in_document d
set amount = r.amount
from receivables.v_debtor v
join receivables.v_receivable r on r.tenant_id = :tenant and r.debtor_id = v.debtor_id
where v.tenant_id = :tenant and v.code = d.debtor_code
  and r.number = d.number and r.instalment = d.instalment
  and d.problem is null and r.amount > d.amount
