-- tenant · the steps of the draft go; its published neighbours are never touched.
delete from dunning.step s
using dunning.strategy v
where s.tenant_id = :tenant and v.tenant_id = :tenant and v.strategy_id = s.strategy_id and v.version = s.version
  and v.published_at is null
