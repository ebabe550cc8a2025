-- tenant · where the company works and what it counts in. Reads tenants.v_tenant.
select t.zone, t.currency from tenants.v_tenant t where t.tenant_id = :tenant
