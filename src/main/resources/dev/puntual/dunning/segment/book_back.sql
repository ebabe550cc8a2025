-- tenant · takes the dropping of one dunning.book back, unless its name has been taken meanwhile.
update dunning.book k
set dropped_at = null
where k.tenant_id = :tenant and k.book_id = :book and k.dropped_at is not null
  and not exists (
    select from dunning.book o
    where o.tenant_id = :tenant and o.dropped_at is null and lower(o.name) = lower(k.name))
