-- tenant · where a person of the company takes calls. Reads messaging.extension.
select e.phone from messaging.extension e where e.tenant_id = :tenant and e.person_id = :person
