-- local · where debtors live; empty where nobody knows.
select c.country from pg_temp.rehearsal_calendar c
