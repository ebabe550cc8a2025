-- tenant · who holds an address here and may come in. Reads tenants.person.
select p.person_id, p.password_hash
from tenants.person p
where p.tenant_id = :tenant and p.email = :email and p.disabled_at is null and p.password_hash <> ''
