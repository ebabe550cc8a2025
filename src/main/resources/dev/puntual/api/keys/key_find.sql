-- tenant · a key that opens, and where the company works. Reads api.key, tenants.v_tenant.
select k.secret_hash, k.name, k.made_by, k.scope, k.used_at, t.zone, t.country
from api.key k
join tenants.v_tenant t on t.tenant_id = :tenant
where k.tenant_id = :tenant and k.key_id = :key and k.revoked_at is null
