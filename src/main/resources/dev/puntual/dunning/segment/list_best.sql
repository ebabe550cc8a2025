-- tenant · which column of a list names most debtors, by their code or the e-mail of a contact, and whether
-- what may be a heading, or a line above it, names one there. Reads pg_temp.list_cell, receivables.v_debtor and v_contact.
select n.col, bool_or(n.line <= :heading::int) as first
from (
  select c.col, c.line
  from pg_temp.list_cell c
  join receivables.v_debtor d on d.tenant_id = :tenant and lower(d.code) = lower(c.said)
  union
  select c.col, c.line
  from pg_temp.list_cell c
  join receivables.v_contact x on x.tenant_id = :tenant and lower(x.email) = lower(c.said)
) n
group by n.col
order by count(*) desc, n.col
limit 1
