-- tenant · the names of some people of the company. Reads tenants.v_person.
select p.person_id, p.name
from tenants.v_person p
where p.tenant_id = :tenant and p.person_id = any(:people::uuid[])
