-- tenant · the company has no sandbox any more. Writes tenants.sandbox_of.
delete from tenants.sandbox_of where tenant_id = :tenant and errand = 'drop'
