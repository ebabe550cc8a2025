-- tenant · a strategy takes nobody any more, or does again. Its debts go on where the others cover the same days.
update dunning.strategy y
set dropped_at = case when :back then null else :now::timestamptz end
where y.tenant_id = :tenant and y.strategy_no = :strategy::smallint and y.strategy_no > 1
