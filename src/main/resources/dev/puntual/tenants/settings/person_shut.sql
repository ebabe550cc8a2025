-- tenant · a person may not enter any more, or again. Writes tenants.person.
update tenants.person set disabled_at = :at::timestamptz where tenant_id = :tenant and person_id = :person
