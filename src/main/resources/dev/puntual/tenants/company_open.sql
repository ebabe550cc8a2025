-- tenant · a new company; no row when it is there already. Writes tenants.tenant.
insert into tenants.tenant (tenant_id, name, country, zone, currency, language, contact_name, contact_email, created_at)
values (:tenant, :name, :country, :zone, :currency, :language, :name, :email, :now)
on conflict (tenant_id) do nothing
