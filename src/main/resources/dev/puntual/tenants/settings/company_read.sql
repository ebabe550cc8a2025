-- tenant · the company as its settings show it. Reads tenants.tenant.
select t.name, t.country, t.zone, t.currency, t.language, t.contact_name, t.contact_email, t.contact_phone,
       t.terms_days, t.approval
from tenants.tenant t
where t.tenant_id = :tenant
