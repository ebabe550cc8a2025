-- tenant · writes dunning.book_line: lines of a list that nobody stands in the book for and why, the first so many; what
-- stands in the book already says how many in all. A line that says the same again, and a heading, are no trouble; but what stands where
-- debtors are named and has a figure or an address is no heading. Reads
-- pg_temp.list_cell and list_name, writes dunning.book too.
with line as (
  select c.line, left(string_agg(left(c.said, 80), ' · ' order by c.col), 200) as said,
         bool_or(c.col = any(:cols::int[]) and length(c.said) > :longest) as long,
         bool_or(c.col = :best::int and c.said ~ '[0-9@]') as names,
         jsonb_object_agg(c.col, c.said) filter (where c.col = any(:cols::int[])) as told
  from pg_temp.list_cell c
  group by c.line
), named as (
  select n.line, bool_or(n.kept) as kept, (array_agg(n.debtor_id))[1] as debtor_id
  from pg_temp.list_name n
  group by n.line
), out as (
  select l.line, l.said,
         case when n.line is null then 'unknown' when l.long then 'long' else 'twice' end as reason
  from line l
  left join named n on n.line = l.line
  left join pg_temp.list_name k on k.debtor_id = n.debtor_id and k.kept
  left join line f on f.line = k.line
  where not coalesce(n.kept, false) and (n.line is not null or l.line <> :heading::int or l.names)
    and (n.line is null or l.long or f.told is distinct from l.told)
), counted as (
  update dunning.book b
  set left_out = (select count(*) from out)
  where b.tenant_id = :tenant and b.book_id = :book
  returning b.book_id
)
insert into dunning.book_line (tenant_id, book_id, line, reason, said)
select :tenant, c.book_id, o.line, o.reason, o.said
from counted c
cross join (select x.line, x.reason, x.said from out x order by x.line limit :most) o
on conflict do nothing
