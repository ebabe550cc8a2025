-- tenant · what a person says of themselves. Writes tenants.person.
update tenants.person set name = :name, language = :language, phone = :phone where tenant_id = :tenant and person_id = :person
