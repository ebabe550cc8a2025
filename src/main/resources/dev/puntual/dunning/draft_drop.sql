-- tenant · a draft itself goes, after its steps.
delete from dunning.ladder l
where l.tenant_id = :tenant and l.strategy_no = :strategy::smallint and l.published_at is null
