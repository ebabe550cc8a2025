-- Why: two people who save a strategy of one name at the same moment are told apart by the database, not by luck.
-- Locks: dunning.strategy, a few rows a company, while the index is made.

create unique index strategy_name on dunning.strategy (tenant_id, lower(name)) where dropped_at is null and strategy_no > 1;
