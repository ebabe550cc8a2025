-- local · many debts: a plan of their own, and none that walks them one by one, not even on tables that nobody has
-- analysed since a file.
set local plan_cache_mode = auto;
set local enable_seqscan = on;
set local enable_nestloop = off
