-- local · few debts: deciding takes a millisecond and planning the decision three, so one plan serves all such tenants;
-- it finds rows by key, and joins none of them one by one, also in tables that were empty when it was made and are not
-- now.
set local plan_cache_mode = force_generic_plan;
set local enable_seqscan = off;
set local enable_nestloop = off;
set local enable_mergejoin = off
