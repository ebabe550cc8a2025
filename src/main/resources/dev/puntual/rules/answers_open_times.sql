-- local · writes pg_temp.rule_open: when each profile is open.
insert into pg_temp.rule_open
select * from unnest(:profiles::int[], :opens::timestamptz[], :shuts::timestamptz[])
