-- tenant · a draft becomes the ladder that its strategy follows; debts that began on the one before stay on it, or
-- move. The calendar row is held by this transaction.
with published as (
  update dunning.ladder l
  set published_at = :now::timestamptz, published_by = :person
  where l.tenant_id = :tenant and l.strategy_no = :strategy::smallint and l.published_at is null
  returning l.ladder_no
), before as (
  update dunning.ladder l
  set keeps = :stay
  from dunning.strategy y
  where l.tenant_id = :tenant and y.tenant_id = :tenant and y.strategy_no = :strategy::smallint
    and l.strategy_no = y.strategy_no and l.published_at is not null and (l.ladder_no = y.followed or (l.keeps and not :stay))
  returning l.ladder_no
)
update dunning.strategy y
set followed = p.ladder_no
from published p
where y.tenant_id = :tenant and y.strategy_no = :strategy::smallint
