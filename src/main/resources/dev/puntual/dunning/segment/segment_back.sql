-- tenant · takes the dropping of one dunning.segment back, unless its name has been taken meanwhile.
update dunning.segment s
set dropped_at = null
where s.tenant_id = :tenant and s.segment_id = :segment and s.dropped_at is not null
  and not exists (
    select from dunning.segment o
    where o.tenant_id = :tenant and o.dropped_at is null and lower(o.name) = lower(s.name))
