-- local · from here to the end of this transaction one plan of each statement serves all companies with few rows; it finds
-- them by key, also in tables that were empty when it was made and are not now, and joins them by hashes.
select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
       set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true)
