-- local · the due dates for which rungs are wanted.
select distinct d.due_on from pg_temp.rehearsal_debt d
