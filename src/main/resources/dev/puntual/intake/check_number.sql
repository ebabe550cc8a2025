-- local · writes pg_temp.in_document: a debt without a number is called by its due date, and the second one of the
-- same day by that and a 2; the same file therefore finds its own debts again.
update pg_temp.in_document d
set number = called.number
from (
  select i.line,
         i.due_on::text || case when row_number() over same_day > 1 then '-' || (row_number() over same_day) else '' end
           as number
  from pg_temp.in_document i
  where i.problem is null and i.number is null
  window same_day as (partition by i.debtor_code, i.due_on order by i.issued_on nulls first, i.line)
) called
where called.line = d.line
