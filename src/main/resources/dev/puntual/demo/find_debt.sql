-- tenant · one debt as it stands, by the names that the company's own books give it. Reads receivables.v_debtor
-- and v_receivable.
select r.receivable_id, r.debtor_id, r.currency, r.balance
from receivables.v_debtor d
join receivables.v_receivable r on r.tenant_id = :tenant and r.debtor_id = d.debtor_id
where d.tenant_id = :tenant and d.code = :code and r.number = :number and r.instalment = :instalment
