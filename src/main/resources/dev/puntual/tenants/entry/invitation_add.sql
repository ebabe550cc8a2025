-- tenant · a link to choose a password. Writes tenants.invitation.
insert into tenants.invitation (tenant_id, invitation_id, person_id, secret_hash, created_at, expires_at)
values (:tenant, :invitation, :person, :hash, :now, :expires)
