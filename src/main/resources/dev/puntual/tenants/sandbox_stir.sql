-- tenant · somebody did something in the sandbox: what follows is due. Writes tenants.sandbox_of.
update tenants.sandbox_of set errand = 'stir', failed = false
where tenant_id = :tenant and sandbox_id = :sandbox and errand = 'none'
