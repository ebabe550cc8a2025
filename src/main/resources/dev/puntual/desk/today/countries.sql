-- tenant · where the company's debtors live; its own country where nobody says. Reads receivables.v_debtor, tenants.v_tenant.
select distinct coalesce(d.country, t.country)::text as country
from receivables.v_debtor d
join tenants.v_tenant t on t.tenant_id = :tenant
where d.tenant_id = :tenant
order by country
