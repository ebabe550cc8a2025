-- tenant · the open debts of one debtor, the oldest first, as many as fit a list to choose from. Reads receivables.v_open.
select o.receivable_id, o.number, o.balance, o.currency
from receivables.v_open o
where o.tenant_id = :tenant and o.debtor_id = :debtor
order by o.due_on, o.receivable_id
limit 300
