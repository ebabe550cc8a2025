-- local · many debts: a plan of their own, and none that walks them one by one, not even on tables that nobody has
-- analysed since a file; nor one that sorts them all for the sake of a join.
set local plan_cache_mode = auto;
set local enable_seqscan = on;
set local enable_nestloop = off;
set local enable_mergejoin = off
