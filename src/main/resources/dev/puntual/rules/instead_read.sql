-- local · the slots that were given. Reads pg_temp.rule_answer.
select a.question_id, a.slot_at from pg_temp.rule_answer a where a.slot_at is not null
