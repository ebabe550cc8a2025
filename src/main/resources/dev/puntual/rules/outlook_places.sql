-- local · the few different places that are asked about. Reads pg_temp.in_question.
select distinct q.country, q.subdivision, q.zone from pg_temp.in_question q
