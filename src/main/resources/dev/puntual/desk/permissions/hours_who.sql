-- tenant · one debtor and where they are, as the contact rules ask. Reads receivables.v_debtor and tenants.v_tenant.
select d.name, coalesce(d.country, t.country) as country, coalesce(d.zone, '') as zone,
       case when left(d.place, 2) = coalesce(d.country, t.country) then substr(d.place, 4) else '' end as part
from receivables.v_debtor d
join tenants.v_tenant t on t.tenant_id = :tenant
where d.tenant_id = :tenant and d.debtor_id = :debtor::uuid
