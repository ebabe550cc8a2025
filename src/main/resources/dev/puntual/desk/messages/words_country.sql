-- tenant · where a debtor lives, else where the company does. Reads receivables.v_debtor, tenants.v_tenant.
select coalesce(d.country, t.country) as country
from tenants.v_tenant t
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = :debtor
where t.tenant_id = :tenant
