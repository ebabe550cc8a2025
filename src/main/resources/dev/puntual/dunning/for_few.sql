-- local · few debts: deciding takes a millisecond and planning the decision three, so one plan serves all such tenants;
-- it finds rows by key, and joins none of them one by one, also in tables that were empty when it was made and are not
-- now.
-- Nobody waits for the disk: an evaluation that a crash loses is due still, and comes to the same; whatever leaves because
-- of it is claimed by a commit that does wait, and with it everything before.
set local synchronous_commit = off;
set local plan_cache_mode = force_generic_plan;
set local enable_seqscan = off;
set local enable_nestloop = off;
set local enable_mergejoin = off
