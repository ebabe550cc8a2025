-- fleet · some companies, by name. Reads tenants.tenant.
select t.tenant_id, t.name, t.country, t.zone, t.currency, t.language
from tenants.tenant t
where t.tenant_id = any(:tenants)
order by t.name, t.tenant_id
