-- local · writes pg_temp.in_document: a number that a debtor has twice is taken once, from its first line.
update pg_temp.in_document d
set problem = 'duplicate_number', field = 'number', value = d.number
from (
  select i.receivable_id, min(i.line) as line
  from pg_temp.in_document i
  where i.problem is null
  group by i.receivable_id
  having count(*) > 1
) first_one
where d.problem is null and d.receivable_id = first_one.receivable_id and d.line <> first_one.line
