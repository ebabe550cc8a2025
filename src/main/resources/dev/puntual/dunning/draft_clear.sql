-- tenant · the steps of a draft go; its published neighbours are never touched.
delete from dunning.step s
using dunning.ladder l
where s.tenant_id = :tenant and l.tenant_id = :tenant and l.ladder_no = s.ladder_no
  and l.strategy_no = :strategy::smallint and l.published_at is null
