-- tenant · the language of the company, in which whoever has none of their own is written to. Reads tenants.v_tenant.
select t.language from tenants.v_tenant t where t.tenant_id = :tenant
