-- tenant · the telephone of the person who asks; empty where they gave none. Reads tenants.v_person.
select p.phone from tenants.v_person p where p.tenant_id = :tenant and p.person_id = :person
