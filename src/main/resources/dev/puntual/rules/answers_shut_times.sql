-- local · writes pg_temp.rule_shut: which rules have each profile shut, and when.
insert into pg_temp.rule_shut
select * from unnest(:profiles::int[], :rules::text[], :begins::timestamptz[], :ends::timestamptz[])
