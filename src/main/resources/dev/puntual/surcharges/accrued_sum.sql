-- tenant · what lateness of all debts of a company has come to by a day and nobody claimed yet, by currency: one look at
-- everything. Reads receivables.v_receivable through surcharges.v_stretch.
with mark as (
  select c.receivable_id, max(c.to_on) as to_on
  from surcharges.claim c
  where c.tenant_id = :tenant
  group by c.receivable_id
), debt as (
  select p.receivable_id, p.currency,
         surcharges.coins(sum(p.balance * p.yearly
           * greatest(least(p.to_on, :day::date) - greatest(p.after_on, m.to_on), 0) / (p.basis * 100)), p.currency) as interest
  from surcharges.v_stretch p
  left join mark m on m.receivable_id = p.receivable_id
  where p.tenant_id = :tenant and p.charging = 'charge' and p.counts_after < :day::date and p.after_on < :day::date
  group by p.receivable_id, p.currency
)
select d.currency, count(*)::int as debts, sum(d.interest) as interest
from debt d
where d.interest > 0
group by d.currency
order by d.currency
