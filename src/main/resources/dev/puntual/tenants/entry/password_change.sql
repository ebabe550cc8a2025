-- tenant · a person's new password. Writes tenants.person.
update tenants.person set password_hash = :hash where tenant_id = :tenant and person_id = :person
