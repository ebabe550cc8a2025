-- local · from here to the end of this transaction sets are joined whole, none row by row: what a new company's rows
-- look like is not known yet, and a plan that takes a hundred thousand for a handful reads them as often. Nor by merging: among
-- a handful it may sort by one column of several that must agree (the channel, the day), and then compares all with all.
-- Each statement is planned for this company, never with a plan that one with few rows left on the connection.
set local plan_cache_mode = force_custom_plan;
set local enable_seqscan = on;
set local enable_nestloop = off;
set local enable_mergejoin = off
