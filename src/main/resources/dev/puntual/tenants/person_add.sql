-- tenant · a new person; no row when the address is known in this company. Writes tenants.person.
insert into tenants.person (tenant_id, person_id, email, name, password_hash, role, language, created_at)
values (:tenant, :person, :email, :name, :hash, :role, :language, :now)
on conflict (tenant_id, email) do nothing
