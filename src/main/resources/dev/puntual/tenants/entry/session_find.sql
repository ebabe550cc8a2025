-- tenant · an open session with its person and company. Reads tenants.session, tenants.person, tenants.tenant.
select s.session_id, s.secret_hash, s.person_id, s.companies, s.created_at, s.expires_at,
       p.name as person, p.email, p.role, p.language, t.name as company, t.country, t.zone
from tenants.session s
join tenants.person p on p.tenant_id = :tenant and p.person_id = s.person_id
join tenants.tenant t on t.tenant_id = :tenant
where s.tenant_id = :tenant and s.session_id = :session
  and s.ended_at is null and s.expires_at > :now and p.disabled_at is null
