-- tenant · name, segment and place of a strategy; the house's keeps its place at the end.
update dunning.strategy y
set name = :name, segment_id = :segment::uuid, priority = :priority::smallint
where y.tenant_id = :tenant and y.strategy_no = :strategy::smallint and y.strategy_no > 1 and y.dropped_at is null
