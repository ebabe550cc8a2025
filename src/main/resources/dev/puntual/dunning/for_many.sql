-- local · many debts: a plan of their own, never one that those with few would inherit on this connection, and none that
-- walks them one by one, not even on tables that nobody has analysed since a file; nor one that sorts them all for the
-- sake of a join.
set local plan_cache_mode = force_custom_plan;
set local enable_seqscan = on;
set local enable_nestloop = off;
set local enable_mergejoin = off
