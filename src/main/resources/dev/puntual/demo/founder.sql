-- tenant · who opened this company, if it is one of the demo's. Reads tenants.v_person.
select p.person_id from tenants.v_person p where p.tenant_id = :tenant and p.email = :email
