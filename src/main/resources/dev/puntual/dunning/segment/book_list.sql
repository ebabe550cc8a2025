-- tenant · address books by name, or the one asked for, and how many are in each. Reads dunning.book and book_debtor.
select k.book_id, k.name, k.strangers, k.columns, k.headings, k.left_out, k.made_at,
       (select count(*) from dunning.book_debtor b where b.tenant_id = :tenant and b.book_id = k.book_id) as debtors
from dunning.book k
where k.tenant_id = :tenant and k.dropped_at is null and (:book::uuid is null or k.book_id = :book::uuid)
order by lower(k.name), k.book_id
