-- tenant · keeps one dunning.book from being dropped until this transaction ends; nothing when it is gone.
select x.book_id from dunning.book x
where x.tenant_id = :tenant and x.book_id = :book and x.dropped_at is null
for share
