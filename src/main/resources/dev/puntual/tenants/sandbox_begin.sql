-- tenant · a fresh sandbox begins where its company is. Writes tenants.sandbox; twice is once.
insert into tenants.sandbox (tenant_id, company_id, clock_at) values (:tenant, :company, :at)
on conflict (tenant_id) do nothing
