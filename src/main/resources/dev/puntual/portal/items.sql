-- tenant · reads receivables.v_open: what a debtor owes in one currency, oldest first.
select o.receivable_id, o.number, o.instalment, o.due_on, o.balance, o.currency
from receivables.v_open o
where o.tenant_id = :tenant and o.debtor_id = :debtor and o.currency = :currency
order by o.due_on, o.receivable_id
limit 500
