-- local · empties what an earlier answer in this transaction left.
truncate pg_temp.rule_open, pg_temp.rule_shut, pg_temp.rule_limit, pg_temp.rule_day;
delete from pg_temp.rule_profile
