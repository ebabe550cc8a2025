-- local · many debts: a plan of their own, never one that those with few would inherit on this connection, and none that
-- walks them one by one, not even on tables that nobody has analysed since a file; nor one that sorts them all for the
-- sake of a join; nor one that goes to a table for each row that an index names. The planner reckons a page that is in
-- memory as fetched once, however often it is looked up: a scan that reads each page once, through a bitmap where the
-- company is one of many, decides a million debts in four fifths of the time.
set local plan_cache_mode = force_custom_plan;
set local enable_seqscan = on;
set local enable_nestloop = off;
set local enable_indexscan = off;
set local enable_mergejoin = off
