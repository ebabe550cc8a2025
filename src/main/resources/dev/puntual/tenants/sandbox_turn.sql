-- tenant · the clock of a sandbox goes forward, never back. Writes tenants.sandbox.
update tenants.sandbox set clock_at = :at where tenant_id = :tenant and clock_at < :at
