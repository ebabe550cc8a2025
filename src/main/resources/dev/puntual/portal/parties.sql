-- tenant · reads tenants.v_tenant and receivables.v_debtor: who asks, who is asked, and how we speak to them.
select t.name as company, t.contact_name, t.contact_email, t.contact_phone, d.name as debtor,
       coalesce(d.language, t.language) as language, coalesce(d.country, t.country) as country,
       coalesce(d.zone, t.zone) as zone
from tenants.v_tenant t
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = :debtor
where t.tenant_id = :tenant
