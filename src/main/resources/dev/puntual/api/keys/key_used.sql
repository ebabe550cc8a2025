-- tenant · remembers that a key was used. Writes api.key.
update api.key set used_at = :now where tenant_id = :tenant and key_id = :key
