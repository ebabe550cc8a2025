-- local · the slots that would not be given, the soonest first. Reads pg_temp.rule_answer.
select a.question_id, a.verdict, q.at, a.until_at, a.against
from pg_temp.rule_answer a
join pg_temp.in_question q on q.question_id = a.question_id
where a.verdict <> 'allow'
order by q.at, a.question_id
