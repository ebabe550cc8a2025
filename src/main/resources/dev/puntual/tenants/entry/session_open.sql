-- tenant · a session of a person who just proved a password. Writes tenants.session.
insert into tenants.session (tenant_id, session_id, secret_hash, person_id, companies, created_at, expires_at)
values (:tenant, :session, :hash, :person, :companies, :now, :expires)
