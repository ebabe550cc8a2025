-- fleet · the companies that an address may enter. Reads tenants.login.
select l.tenant_id from tenants.login l where l.email = :email order by l.tenant_id
