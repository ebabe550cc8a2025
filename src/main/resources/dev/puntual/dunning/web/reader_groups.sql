-- tenant · how many customers live in each country and are written to in each language: theirs, else the company's.
-- Reads receivables.v_debtor, tenants.v_tenant.
select coalesce(d.country, t.country) as country, coalesce(d.language, t.language) as language, count(*) as people
from receivables.v_debtor d
join tenants.v_tenant t on t.tenant_id = :tenant
where d.tenant_id = :tenant
group by coalesce(d.country, t.country), coalesce(d.language, t.language)
order by people desc, country, language
