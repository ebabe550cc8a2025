-- fleet · an address may enter a company. Writes tenants.login; twice is once.
insert into tenants.login (email, tenant_id) values (:email, :company)
on conflict (email, tenant_id) do nothing
