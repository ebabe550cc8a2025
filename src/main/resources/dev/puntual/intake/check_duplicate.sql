-- local · writes pg_temp.in_document: a number that a debtor has twice is taken once, from its first line.
update pg_temp.in_document d
set problem = 'duplicate_number', field = 'number', value = d.number
from (
  select i.debtor_code, i.number, i.instalment, min(i.line) as line
  from pg_temp.in_document i
  where i.problem is null
  group by i.debtor_code, i.number, i.instalment
  having count(*) > 1
) first_one
where d.problem is null
  and d.debtor_code = first_one.debtor_code and d.number = first_one.number
  and d.instalment = first_one.instalment and d.line <> first_one.line
