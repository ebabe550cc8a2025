-- tenant · the language the company writes in.
select c.language from tenants.v_tenant c where c.tenant_id = :tenant
