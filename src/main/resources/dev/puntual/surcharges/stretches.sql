-- tenant · how what lateness of one debtor's debts has come to is reckoned: each stretch of days with one balance and one
-- rate, from the last claim to a day.
select p.receivable_id, p.currency, p.balance, p.yearly, p.basis, p.charging, g.after_on, g.to_on, g.to_on - g.after_on as days,
       p.balance * p.yearly * (g.to_on - g.after_on) / (p.basis * 100) as interest
from receivables.v_receivable r
left join lateral (
  select max(c.to_on) as to_on from surcharges.claim c where c.tenant_id = :tenant and c.receivable_id = r.receivable_id
) m on true
cross join lateral (
  select s.receivable_id, s.currency, s.balance, s.yearly, s.basis, s.charging, s.after_on, s.to_on
  from surcharges.v_stretch s
  where s.tenant_id = :tenant and s.receivable_id = r.receivable_id and s.counts_after < :day::date
  offset 0
) p
cross join lateral (
  select greatest(p.after_on, m.to_on) as after_on, least(p.to_on, :day::date) as to_on
) g
where r.tenant_id = :tenant and r.debtor_id = :debtor and r.charge_of is null and r.due_on < :day::date
  and g.after_on < g.to_on
order by r.due_on, r.receivable_id, g.after_on
