-- tenant · one debtor as a decision sees it, and how far decisions have come. Reads receivables.v_debtor and v_reach,
-- tenants.v_tenant.
select t.zone, t.country as home, coalesce(d.zone, '') as clock, d.country, d.standing,
       case when left(d.place, 2) = coalesce(d.country, t.country) then substr(d.place, 4) else '' end as part, a.strategy_no::int as strategy_no, a.until_on, c.evaluated_on,
       array(
         select distinct e.code
         from receivables.v_reach e
         where e.tenant_id = :tenant and e.debtor_id = d.debtor_id) as roles
from receivables.v_debtor d
join tenants.v_tenant t on t.tenant_id = :tenant
left join dunning.assignment a on a.tenant_id = :tenant and a.debtor_id = d.debtor_id
left join dunning.calendar c on c.tenant_id = :tenant
where d.tenant_id = :tenant and d.debtor_id = :debtor
