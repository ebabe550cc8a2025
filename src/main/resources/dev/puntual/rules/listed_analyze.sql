-- local · nobody analyses a temporary table for us.
analyze pg_temp.in_consent
