-- tenant · drops one dunning.book; a second time changes nothing.
update dunning.book k
set dropped_at = :now
where k.tenant_id = :tenant and k.book_id = :book and k.dropped_at is null
