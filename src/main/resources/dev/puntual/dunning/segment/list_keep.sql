-- tenant · writes dunning.book_debtor: whom a list names, with what its other columns say. Reads pg_temp.list_cell and
-- list_name.
insert into dunning.book_debtor (tenant_id, book_id, debtor_id, told)
select :tenant, :book, n.debtor_id, coalesce(t.told, '{}')
from pg_temp.list_name n
left join (
  select c.line, jsonb_object_agg(k.name, c.said) as told
  from pg_temp.list_cell c
  join unnest(:cols::int[], :names::text[]) as k (col, name) on k.col = c.col
  group by c.line
) t on t.line = n.line
where n.kept
on conflict do nothing
