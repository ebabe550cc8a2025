-- tenant · countries of debtors, and the company's own, whose highest rate is published anew, each with the latest one that was
-- typed in. Reads receivables.v_debtor, tenants.v_tenant.
select l.country, l.source, c.from_on, c.until_on, c.yearly
from surcharges.law l
left join lateral (
  select p.from_on, p.until_on, p.yearly
  from surcharges.published p
  where p.tenant_id = :tenant and p.country = l.country
  order by p.from_on desc
  limit 1
) c on true
where l.tables and (
  exists (select from tenants.v_tenant t where t.tenant_id = :tenant and t.country = l.country)
  or exists (select from receivables.v_debtor d where d.tenant_id = :tenant and d.country = l.country))
order by l.country
