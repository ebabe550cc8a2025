-- tenant · what the law of a debtor's country gives for lateness, whether it is for such a customer, and the newest rate. Reads
-- receivables.v_debtor, tenants.v_tenant and surcharges.statute, which belongs to everybody.
select z.statute_id, z.es, z.en, z.source, z.contract, d.standing = any(z.classes) as fits, d.standing, d.name,
       y.yearly, y.from_on, y.until_on
from receivables.v_debtor d
join tenants.v_tenant t on t.tenant_id = :tenant
join surcharges.statute z on coalesce(d.country, t.country) = any(z.countries)
left join lateral (
  select v.yearly, v.from_on, v.until_on
  from surcharges.statute_rate v
  where v.statute_id = z.statute_id and v.from_on <= :today
  order by v.from_on desc
  limit 1
) y on true
where d.tenant_id = :tenant and d.debtor_id = :debtor
order by z.statute_id
