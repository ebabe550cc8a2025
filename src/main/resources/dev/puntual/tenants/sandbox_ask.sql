-- tenant · a company asks for its sandbox; nothing when it has one. Writes tenants.sandbox_of.
insert into tenants.sandbox_of (tenant_id, sandbox_id, errand) values (:tenant, :sandbox, 'make')
on conflict (tenant_id) do nothing
