-- local · whether this transaction may look rows up one by one; one that works on whole sets may not.
select current_setting('enable_nestloop')::boolean
