-- tenant · the draft becomes the version that is followed. Its calendar row is held by this transaction.
with published as (
  update dunning.strategy v
  set published_at = :now, published_by = :person
  where v.tenant_id = :tenant and v.published_at is null
    and exists (
      select from dunning.step s
      where s.tenant_id = :tenant and s.strategy_id = v.strategy_id and s.version = v.version)
  returning v.strategy_id, v.version
)
update dunning.calendar c
set version = p.version
from published p
where c.tenant_id = :tenant and c.strategy_id = p.strategy_id
