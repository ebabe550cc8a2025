-- local · how many questions there are, counted no further than is asked. Reads pg_temp.in_question.
select count(*) from (select 1 from pg_temp.in_question q limit :limit) few
