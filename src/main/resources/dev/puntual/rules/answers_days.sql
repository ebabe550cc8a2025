-- local · writes pg_temp.rule_day: the day borders of each place, as the zones of this program have them.
insert into pg_temp.rule_day
select * from unnest(:places::int[], :dates::date[], :begins::timestamptz[], :ends::timestamptz[], :days::timestamptz[],
  :weeks::timestamptz[])
