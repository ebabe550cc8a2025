-- local · the kinds of questions as they are kept. Writes pg_temp.rule_profile.
insert into pg_temp.rule_profile (profile, question)
select * from unnest(:profiles::int[], :questions::text[])
