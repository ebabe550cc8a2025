-- local · empties what an earlier opening in this transaction left: mostly nothing, which a truncation would make new files for.
with questions as (delete from pg_temp.in_question), profiles as (delete from pg_temp.rule_profile)
delete from pg_temp.rule_answer
