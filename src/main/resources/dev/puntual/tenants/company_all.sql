-- fleet · every company but sandboxes, with what a scheduler or a company switcher needs. Reads tenants.tenant (the columns without persons).
select t.tenant_id, t.name, t.country, t.zone, t.currency, t.language
from tenants.tenant t
where not app.is_sandbox(t.tenant_id)
order by t.created_at, t.tenant_id
