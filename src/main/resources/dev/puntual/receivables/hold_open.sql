-- tenant · holds the open receivables of these debtors until the transaction ends, in the order in which a file
-- that changes them takes them too.
select r.receivable_id
from receivables.receivable r
where r.tenant_id = :tenant and r.debtor_id = any(:debtors::uuid[]) and r.settled_on is null
order by r.receivable_id
for update
