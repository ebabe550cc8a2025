-- tenant · where the company works. Reads tenants.v_tenant.
select t.country from tenants.v_tenant t where t.tenant_id = :tenant
