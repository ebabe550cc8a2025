-- tenant · who the company is, as its messages say it. Reads tenants.v_tenant, messaging.imprint.
select t.contact_name, t.contact_phone, coalesce(i.address, '') as address, coalesce(i.tax_number, '') as tax_number,
       coalesce(i.privacy, '') as privacy, coalesce(i.complaints, '') as complaints, coalesce(i.powers, '') as powers
from tenants.v_tenant t
left join messaging.imprint i on i.tenant_id = :tenant
where t.tenant_id = :tenant
