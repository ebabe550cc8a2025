-- tenant · writes dunning.attribute: which columns of their files open debts carry, and a few values of each. Reads
-- receivables.v_receivable.
with carried as (
  select r.tenant_id, e.key as name, left(e.value, 60) as value, count(*) as debts
  from receivables.v_receivable r, jsonb_each_text(r.attributes) e
  where r.tenant_id = :tenant and r.settled_on is null and r.attributes is not null
  group by r.tenant_id, e.key, left(e.value, 60)
), ranked as (
  select c.tenant_id, c.name, c.value, c.debts, row_number() over (partition by c.name order by c.debts desc, c.value) as place
  from carried c
), present as (
  select k.tenant_id, k.name, sum(k.debts)::int as debts, array_agg(k.value order by k.place) filter (where k.place <= 12) as samples
  from ranked k
  group by k.tenant_id, k.name
)
insert into dunning.attribute as known (tenant_id, name, debts, samples)
select coalesce(p.tenant_id, g.tenant_id), coalesce(p.name, g.name), coalesce(p.debts, 0), coalesce(p.samples, '{}')
from present p
full join (select a.tenant_id, a.name from dunning.attribute a where a.tenant_id = :tenant) g
  on g.tenant_id = p.tenant_id and g.name = p.name
on conflict (tenant_id, name) do update
set debts = excluded.debts, samples = excluded.samples
where known.tenant_id = :tenant
