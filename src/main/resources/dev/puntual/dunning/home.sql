-- tenant · how the company itself speaks, and where. Reads tenants.v_tenant.
select t.language, t.country, t.zone from tenants.v_tenant t where t.tenant_id = :tenant
