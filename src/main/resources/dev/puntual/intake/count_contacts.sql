-- local · reads pg_temp.in_contact: how many rows found their debtor.
select count(*) from pg_temp.in_contact where problem is null
