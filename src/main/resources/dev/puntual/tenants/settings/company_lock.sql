-- tenant · lets one change of the team happen at a time. Locks the company's row of tenants.tenant.
select t.tenant_id from tenants.tenant t where t.tenant_id = :tenant for update
