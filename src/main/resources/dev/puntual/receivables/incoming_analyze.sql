-- local · nobody analyses a temporary table for us, and the plans that follow need it.
analyze pg_temp.in_document
