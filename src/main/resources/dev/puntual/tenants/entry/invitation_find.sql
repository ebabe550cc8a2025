-- tenant · a link that still works, and whom it is for. Reads tenants.invitation, tenants.person, tenants.tenant.
select i.secret_hash, p.person_id, p.name as person, p.email, p.language, t.name as company, t.country, t.zone,
       p.password_hash <> '' as again
from tenants.invitation i
join tenants.person p on p.tenant_id = :tenant and p.person_id = i.person_id
join tenants.tenant t on t.tenant_id = :tenant
where i.tenant_id = :tenant and i.invitation_id = :invitation
  and i.used_at is null and i.expires_at > :now and p.disabled_at is null
