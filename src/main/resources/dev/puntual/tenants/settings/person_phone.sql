-- tenant · the telephone of somebody of the team. Reads tenants.person.
select p.phone from tenants.person p where p.tenant_id = :tenant and p.person_id = :person
