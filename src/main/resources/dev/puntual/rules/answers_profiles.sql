-- local · writes pg_temp.rule_profile: what each kind of question meets.
insert into pg_temp.rule_profile
select * from unnest(:profiles::int[], :places::int[], :channels::text[], :countries::text[], :subdivisions::text[],
  :zones::text[], :collectors::text[], :classes::text[], :recipients::text[], :stages::text[], :traits::text[],
  :authorised::boolean[], :asked::text[], :from::timestamptz[], :until::timestamptz[], :barred::text[], :human::text[], :evaluated::text[],
  :questions::text[])
