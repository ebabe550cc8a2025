-- tenant · a call of two legs, where its first one rings, and in what language that is spoken. Reads messaging.bridge and
-- extension, tenants.v_tenant.
select b.about, b.person_id, b.number, b.state, coalesce(e.phone, '') as phone, t.language, t.country, t.zone
from messaging.bridge b
join tenants.v_tenant t on t.tenant_id = :tenant
left join messaging.extension e on e.tenant_id = :tenant and e.person_id = b.person_id
where b.tenant_id = :tenant and b.bridge_id = :bridge
