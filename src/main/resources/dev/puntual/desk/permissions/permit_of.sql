-- tenant · who a debtor is, and where. Reads receivables.v_debtor and tenants.v_tenant.
select d.code, d.name, t.name as company, coalesce(d.country, t.country) as country
from receivables.v_debtor d
join tenants.v_tenant t on t.tenant_id = :tenant
where d.tenant_id = :tenant and d.debtor_id = :debtor
