-- tenant · reads receivables.debtor and tenants.v_tenant: where a telephone of this debtor is dialled.
select coalesce(d.country, t.country) as country
from receivables.debtor d
join tenants.v_tenant t on t.tenant_id = :tenant
where d.tenant_id = :tenant and d.debtor_id = :debtor
