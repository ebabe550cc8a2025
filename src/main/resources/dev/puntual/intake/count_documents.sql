-- local · reads pg_temp.in_document: how many rows are good after all checks.
select count(*) from pg_temp.in_document where problem is null
