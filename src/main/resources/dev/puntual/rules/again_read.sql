-- local · what was said to the one question. Reads pg_temp.rule_answer.
select a.verdict, a.slot_at, a.against, a.reason from pg_temp.rule_answer a
