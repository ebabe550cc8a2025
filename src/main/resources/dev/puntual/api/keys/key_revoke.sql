-- tenant · a key opens nothing from now on; twice is once. Writes api.key.
update api.key set revoked_at = :now
where tenant_id = :tenant and key_id = :key and revoked_at is null
returning name
