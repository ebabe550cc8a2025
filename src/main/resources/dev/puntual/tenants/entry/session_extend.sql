-- tenant · a session that is used lives longer, never past its absolute end. Writes tenants.session.
update tenants.session set expires_at = :expires
where tenant_id = :tenant and session_id = :session and ended_at is null and expires_at < :expires
