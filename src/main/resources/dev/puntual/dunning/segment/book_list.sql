-- tenant · address books by name and how many are in each. Reads dunning.book and book_debtor.
select k.book_id, k.name, k.strangers, k.made_at,
       (select count(*) from dunning.book_debtor b where b.tenant_id = :tenant and b.book_id = k.book_id) as debtors
from dunning.book k
where k.tenant_id = :tenant and k.dropped_at is null
order by lower(k.name), k.book_id
