-- tenant · locks the rows of cash.turn of these debtors until the transaction ends, in one order for all.
select t.debtor_id
from cash.turn t
where t.tenant_id = :tenant and t.debtor_id = any(:debtors::uuid[])
order by t.debtor_id
for update
