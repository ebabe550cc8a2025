-- tenant · the company's keys, those that open first, then the newest. Reads api.key, tenants.v_person.
select k.key_id, k.name, k.scope, k.ending, k.made_at, k.used_at, k.revoked_at, coalesce(p.name, '') as made_by
from api.key k
left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = k.made_by
where k.tenant_id = :tenant
order by k.revoked_at is not null, k.made_at desc, k.key_id
limit 200
