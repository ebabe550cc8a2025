-- fleet · reads the catalogue: each table of ours with its columns, its key and the tables it needs; nobody's rows.
select
  format('%I.%I', n.nspname, c.relname) as name,
  d.description like 'reference:%' as reference,
  c.relforcerowsecurity as fenced,
  array(
    select quote_ident(a.attname)
    from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by a.attnum
  ) as columns,
  array(
    select quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
    from pg_index i
    cross join unnest(i.indkey::int2[]) with ordinality k (attnum, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = c.oid and i.indisprimary
    order by k.place
  ) as key,
  array(
    select format('%I.%I', m.nspname, f.relname)
    from pg_constraint r
    join pg_class f on f.oid = r.confrelid
    join pg_namespace m on m.oid = f.relnamespace
    where r.conrelid = c.oid and r.contype = 'f' and r.conparentid = 0 and f.oid <> c.oid
  ) as needs
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
where c.relkind in ('r', 'p') and not c.relispartition and d.description ~ '^(tenant|reference|lookup):'
order by 1
