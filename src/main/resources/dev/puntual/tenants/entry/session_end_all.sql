-- tenant · ends every session of a person but one. Writes tenants.session.
update tenants.session set ended_at = :now
where tenant_id = :tenant and person_id = :person and session_id <> :except and ended_at is null
