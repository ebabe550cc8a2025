-- local · numbers the questions about one debtor, so that each sees the slots of those before it; returns how many turns
-- there are. Reads and writes pg_temp.in_question.
with numbered as (
  select q.question_id, row_number() over (partition by q.debtor_id order by q.precedence, q.at, q.question_id) as turn
  from pg_temp.in_question q
), late as (
  update pg_temp.in_question q
  set turn = n.turn
  from numbered n
  where n.question_id = q.question_id and n.turn > 1
  returning q.turn
)
select coalesce(max(l.turn), 1) from late l
