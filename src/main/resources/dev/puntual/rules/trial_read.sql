-- local · what would leave at another instant, or no more, or now would: the soonest first, and how many of each kind in
-- all. Reads pg_temp.rule_answer and rule_overheard.
with answered as (
  select a.question_id, a.verdict, a.against, o.before_at, o.before_against, o.at,
         case when o.latest is not null then a.slot_at when a.verdict = 'allow' then o.at
              when a.verdict = 'defer' then a.until_at end as after_at
  from pg_temp.rule_answer a
  join pg_temp.rule_overheard o on o.question_id = a.question_id
), changed as (
  select n.question_id, n.before_at, n.after_at, n.at,
         case when n.before_at is null then 'freed' when n.after_at is not null then 'moved'
              when n.verdict = 'human' then 'human' else 'deny' end as becomes,
         case when n.before_at is null then n.before_against else n.against end as against
  from answered n
  where n.before_at is distinct from n.after_at
)
select c.question_id, c.becomes, c.before_at, c.after_at, c.against,
       count(*) filter (where c.becomes = 'moved') over () as moved,
       count(*) filter (where c.becomes = 'deny') over () as denied,
       count(*) filter (where c.becomes = 'human') over () as people,
       count(*) filter (where c.becomes = 'freed') over () as freed
from changed c
order by coalesce(c.before_at, c.after_at, c.at), c.question_id
limit :most
