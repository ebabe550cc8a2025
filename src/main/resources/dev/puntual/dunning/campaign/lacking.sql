-- tenant · of an address book: how many lack each value that the text of their language speaks of, and the names of a few.
-- Reads dunning.book_debtor, receivables.v_debtor, tenants.v_tenant.
select l.name, cardinality(l.debtors) as debtors, trim_array(l.debtors, greatest(cardinality(l.debtors) - 5, 0)) as some
from (
  select u.name, array_agg(d.name order by d.name_key, d.debtor_id) as debtors
  from dunning.book_debtor b
  join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = b.debtor_id
  join tenants.v_tenant t on t.tenant_id = :tenant
  join (
    select distinct x.language, x.name from unnest(:usedBy::text[], :usedIn::text[], :used::text[]) as x (way, language, name)
  ) u
    on u.language = case when lower(coalesce(d.language, t.language)) = 'en' then 'en' else 'es' end
  where b.tenant_id = :tenant and b.book_id = :book and b.told ->> u.name is null
  group by u.name
) l
order by l.name
