-- tenant · who of the company may be asked to answer. Reads tenants.v_person.
select p.person_id, p.name
from tenants.v_person p
where p.tenant_id = :tenant and p.disabled_at is null
order by p.name, p.person_id
