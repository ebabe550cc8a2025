-- tenant · The e-mail of the person who asks. Reads tenants.v_person.
select p.email from tenants.v_person p where p.tenant_id = :tenant and p.person_id = :person
