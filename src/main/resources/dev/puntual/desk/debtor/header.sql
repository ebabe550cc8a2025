-- tenant · who the debtor is, with the company's place where the debtor's own is not known.
-- Reads receivables.v_debtor and tenants.v_tenant.
select d.debtor_id, d.code, d.name, d.tax_id, coalesce(d.country, t.country) as country,
       coalesce(d.language, t.language) as language, d.attributes::text as attributes, d.created_at,
       case when left(d.place, 2) = coalesce(d.country, t.country) then d.place else '' end as place, d.standing
from receivables.v_debtor d
join tenants.v_tenant t on t.tenant_id = :tenant
where d.tenant_id = :tenant and d.debtor_id = :debtor
