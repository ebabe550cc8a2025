-- local · whether this connection has the letter box for questions, and the answers.
select to_regclass('pg_temp.rule_answer') is not null
