-- local · few debts: deciding takes a millisecond and planning the decision three, so one plan serves all such tenants.
set local plan_cache_mode = force_generic_plan
