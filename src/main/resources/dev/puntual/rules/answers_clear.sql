-- local · empties what an earlier opening in this transaction left.
truncate pg_temp.in_question, pg_temp.rule_profile, pg_temp.rule_answer
