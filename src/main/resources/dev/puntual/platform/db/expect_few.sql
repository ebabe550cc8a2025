-- local · from here to the end of this transaction one plan of each statement serves all companies with few rows; it finds
-- them by key, also in tables that were empty when it was made and are not now, and joins them by hashes.
set local plan_cache_mode = force_generic_plan;
set local enable_seqscan = off;
set local enable_nestloop = off;
set local enable_mergejoin = off
