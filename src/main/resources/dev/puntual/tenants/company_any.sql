-- fleet · whether any company exists. Reads tenants.tenant.
select exists (select from tenants.tenant)
