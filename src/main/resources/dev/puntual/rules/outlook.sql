-- local · says for each answered question whether its first lawful instant lies within the day, and on which day it lies
-- otherwise. Reads pg_temp.rule_answer, in_question, rule_profile and rule_day; writes pg_temp.outlook.
insert into pg_temp.outlook
select a.question_id, coalesce(f.first_at < p.until_at, false),
       case when f.first_at is null then null
            when f.first_at < p.until_at then :day
            else d.on_day end,
       a.against, a.reason
from pg_temp.rule_answer a
join pg_temp.in_question q on q.question_id = a.question_id
join unnest(:countries::text[], :parts::text[], :zones::text[], :froms::timestamptz[], :untils::timestamptz[])
  as p (country, part, zone, from_at, until_at)
  on p.country = q.country and p.part = q.subdivision and p.zone = q.zone
join pg_temp.rule_profile r on r.profile = a.profile
cross join lateral (
  select case a.verdict when 'allow' then q.at when 'defer' then a.until_at end as first_at
) f
left join pg_temp.rule_day d on d.place = r.place and f.first_at >= p.until_at and f.first_at >= d.begins and f.first_at < d.ends
on conflict do nothing
