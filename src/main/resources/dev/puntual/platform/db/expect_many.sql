-- local · from here to the end of this transaction sets are joined whole, none row by row: what a new company's rows
-- look like is not known yet, and a plan that takes a hundred thousand for a handful reads them as often. Nor by merging: among
-- a handful it may sort by one column of several that must agree (the channel, the day), and then compares all with all.
-- Each statement is planned for this company, never with a plan that one with few rows left on the connection.
select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'on', true),
       set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true)
