-- tenant · gives a person a role. Writes tenants.person.
update tenants.person set role = :role where tenant_id = :tenant and person_id = :person
