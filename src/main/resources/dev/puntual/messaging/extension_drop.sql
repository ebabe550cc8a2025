-- tenant · this person takes no calls any more. Writes messaging.extension.
delete from messaging.extension e where e.tenant_id = :tenant and e.person_id = :person
