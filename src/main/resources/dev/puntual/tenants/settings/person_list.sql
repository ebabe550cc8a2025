-- tenant · everybody who works here, those who may enter first. Reads tenants.person.
select p.person_id, p.name, p.email, p.role, p.language, p.password_hash = '' as invited, p.disabled_at is not null as disabled
from tenants.person p
where p.tenant_id = :tenant
order by p.disabled_at is not null, p.name, p.person_id
