-- tenant · of an audience: how many there are, how many have an address, and how many read English. Reads
-- receivables.v_open, v_debtor and v_address, tenants.v_tenant.
with meant as (
  -- meant:
  select distinct o.debtor_id from receivables.v_open o where o.tenant_id = :tenant
  -- :meant
), address as (
  select distinct a.debtor_id from receivables.v_address a where a.tenant_id = :tenant
)
select count(*)::int as debtors, count(a.debtor_id)::int as reachable,
       (count(*) filter (where a.debtor_id is not null and lower(coalesce(d.language, t.language)) = 'en'))::int as english,
       (count(*) filter (where a.debtor_id is not null and lower(coalesce(d.language, t.language)) <> 'en'))::int as spanish
from meant m
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = m.debtor_id
join tenants.v_tenant t on t.tenant_id = :tenant
left join address a on a.debtor_id = m.debtor_id
