-- tenant · reads pg_temp.in_document; writes receivables.debtor: one row per code, the first line of a code
-- names it. An empty cell never erases what we know, no cell what a person said of its place
-- and standing, and no file brings back who was erased.
insert into receivables.debtor as known
  (tenant_id, debtor_id, code, name, name_key, tax_id, country, language, zone, place, standing, created_at)
select :tenant, d.debtor_id, d.debtor_code, d.debtor_name,
       receivables.name_key(d.debtor_name), coalesce(d.tax_id, ''), d.country, d.language, d.zone, coalesce(d.place, ''),
       coalesce(d.standing, 'unknown'), :now
from pg_temp.in_document d
join (
  select i.debtor_code, min(i.line) as line
  from pg_temp.in_document i
  where i.problem is null
  group by i.debtor_code
) first_line on first_line.line = d.line
where d.problem is null
on conflict (tenant_id, debtor_id) do update
set name = excluded.name,
    name_key = excluded.name_key,
    tax_id = case when excluded.tax_id = '' then known.tax_id else excluded.tax_id end,
    country = coalesce(excluded.country, known.country),
    language = coalesce(excluded.language, known.language),
    zone = coalesce(excluded.zone, known.zone),
    place = case when excluded.place = '' or known.standing_told_at is not null then known.place else excluded.place end,
    standing = case when excluded.standing = 'unknown' or known.standing_told_at is not null then known.standing
                    else excluded.standing end,
    withdrawn_at = null
where known.tenant_id = :tenant and known.erased_at is null
  and (known.withdrawn_at is not null
    or (known.name, known.tax_id, known.country, known.language, known.zone, known.place, known.standing)
    is distinct from
      (excluded.name, case when excluded.tax_id = '' then known.tax_id else excluded.tax_id end,
       coalesce(excluded.country, known.country), coalesce(excluded.language, known.language),
       coalesce(excluded.zone, known.zone),
       case when excluded.place = '' or known.standing_told_at is not null then known.place else excluded.place end,
       case when excluded.standing = 'unknown' or known.standing_told_at is not null then known.standing
            else excluded.standing end))
