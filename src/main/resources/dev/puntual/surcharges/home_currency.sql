-- tenant · the company's own currency. Reads tenants.v_tenant.
select t.currency from tenants.v_tenant t where t.tenant_id = :tenant
