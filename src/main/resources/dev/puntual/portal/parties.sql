-- tenant · reads tenants.v_tenant, payments.v_other_way and receivables.v_debtor: who asks, who is asked, and how we speak to them.
select t.name as company, t.contact_name, t.contact_email, t.contact_phone, coalesce(w.told, '') as other_way, d.name as debtor,
       coalesce(d.language, t.language) as language, coalesce(d.country, t.country) as country,
       coalesce(d.zone, t.zone) as zone
from tenants.v_tenant t
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = :debtor
left join payments.v_other_way w on w.tenant_id = :tenant
where t.tenant_id = :tenant
