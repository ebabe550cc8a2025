-- tenant · whom the lines of a list name in one column; the first line of a debtor is kept, and none that says something
-- too long. Reads pg_temp.list_cell, receivables.v_debtor and v_contact, writes pg_temp.list_name.
insert into pg_temp.list_name (line, debtor_id, kept)
select n.line, n.debtor_id,
       not n.long and row_number() over (partition by n.debtor_id order by n.long, n.line) = 1
from (
  select f.line, f.debtor_id, exists (
      select from pg_temp.list_cell l where l.line = f.line and l.col = any(:cols::int[]) and length(l.said) > :longest
    ) as long
  from (
    select c.line, d.debtor_id
    from pg_temp.list_cell c
    join receivables.v_debtor d on d.tenant_id = :tenant and lower(d.code) = lower(c.said)
    where c.col = :col
    union
    select c.line, x.debtor_id
    from pg_temp.list_cell c
    join receivables.v_contact x on x.tenant_id = :tenant and lower(x.email) = lower(c.said)
    where c.col = :col
  ) f
) n
on conflict do nothing
