-- tenant · what was done, newest first, a page at a time. Reads tenants.audit, tenants.person.
select a.at, a.audit_id, a.action, a.subject, a.detail, coalesce(p.name, '') as person
from tenants.audit a
left join tenants.person p on p.tenant_id = :tenant and p.person_id = a.person_id
where a.tenant_id = :tenant and (a.at, a.audit_id) < (:before, :beforeId::uuid)
order by a.at desc, a.audit_id desc
limit :limit
