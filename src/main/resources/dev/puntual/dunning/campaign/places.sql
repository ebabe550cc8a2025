-- tenant · where those of an audience live, and what they speak. Reads receivables.v_open, v_debtor, tenants.v_tenant.
with meant as (
  -- meant:
  select distinct o.debtor_id from receivables.v_open o where o.tenant_id = :tenant
  -- :meant
)
select coalesce(d.country, t.country) as country, coalesce(d.language, t.language) as language, count(*) as people
from meant m
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = m.debtor_id
join tenants.v_tenant t on t.tenant_id = :tenant
group by 1, 2
order by 3 desc, 1, 2
