-- tenant · ends one session. Writes tenants.session; twice is once.
update tenants.session set ended_at = :now
where tenant_id = :tenant and session_id = :session and ended_at is null
