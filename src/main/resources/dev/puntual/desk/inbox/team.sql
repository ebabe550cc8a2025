-- tenant · who of the company may be given something. Reads tenants.v_person.
select w.person_id, w.name
from tenants.v_person w
where w.tenant_id = :tenant and w.disabled_at is null
order by w.name, w.person_id
