-- local · some hundred events of one company are found among its messages by their keys, one by one. A plan for any number
-- of events reads all messages instead; one for these costs two milliseconds to make and half of one to run.
set local plan_cache_mode = force_custom_plan;
set local enable_seqscan = off;
set local enable_hashjoin = off;
set local enable_mergejoin = off
