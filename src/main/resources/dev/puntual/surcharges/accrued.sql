-- tenant · what lateness of some debtors' debts has come to by a day and nobody claimed yet, and what was claimed before:
-- one row a debt that has any of it. Reads receivables.v_receivable. Debts are looked at one by one.
with since as (
  select min(t.from_on) as first_on from surcharges.terms t where t.tenant_id = :tenant
), debt as (
  select r.receivable_id, r.debtor_id, r.number, r.instalment, r.currency, r.due_on, r.settled_on
  from receivables.v_receivable r
  join since s on s.first_on is not null and (r.settled_on is null or r.settled_on >= s.first_on)
  where r.tenant_id = :tenant and r.debtor_id = any(:debtors::uuid[]) and r.charge_of is null and r.due_on < :day::date
)
select d.receivable_id, d.debtor_id, d.number, d.instalment, d.currency, d.due_on, d.settled_on, c.mark,
       surcharges.coins(coalesce(a.interest, 0), d.currency) as interest,
       surcharges.coins(coalesce(a.warned, 0), d.currency) as warned,
       coalesce(f.fee, 0) as fee, coalesce(c.claimed, 0) as claimed, coalesce(c.waived, 0) as waived, coalesce(c.open, 0) as open
from debt d
left join lateral (
  select max(v.to_on) as mark, sum(v.amount) as claimed, sum(v.waived) as waived, sum(v.open) as open,
         coalesce(bool_or(v.occasion = 0), false) as fee_asked
  from surcharges.v_claim v
  where v.tenant_id = :tenant and v.receivable_id = d.receivable_id
) c on true
left join lateral (
  select sum(t.interest) filter (where t.charging = 'charge') as interest,
         sum(t.interest) filter (where t.charging = 'warn') as warned
  from (
    select p.charging,
           p.balance * p.yearly * greatest(least(p.to_on, :day::date) - greatest(p.after_on, c.mark), 0) / (p.basis * 100) as interest
    from surcharges.v_stretch p
    where p.tenant_id = :tenant and p.receivable_id = d.receivable_id and p.counts_after < :day::date
  ) t
) a on true
left join lateral (
  select v.fee
  from surcharges.v_fee v
  where v.tenant_id = :tenant and v.receivable_id = d.receivable_id and v.charging = 'charge' and v.fee_per = 'debt'
    and v.fee_after < :day::date and v.from_on <= :day::date and (v.until_on is null or v.until_on > :day::date)
    and not c.fee_asked
    and (not v.fixed or not exists (
      select from receivables.v_receivable e
      where e.tenant_id = :tenant and e.debtor_id = d.debtor_id and e.number = d.number and e.charge_of is null
        and e.receivable_id <> d.receivable_id
        and ((e.due_on, e.instalment) < (d.due_on, d.instalment)
             and 0 < (select sum(y.amount) from receivables.v_entry y
                      where y.tenant_id = :tenant and y.receivable_id = e.receivable_id
                        and y.effective_on <= e.due_on + (v.fee_after - d.due_on))
             or exists (select from surcharges.claim k
                        where k.tenant_id = :tenant and k.receivable_id = e.receivable_id and k.occasion = 0))))
) f on true
where a.interest > 0 or a.warned > 0 or f.fee > 0 or c.mark is not null
order by d.due_on, d.number, d.instalment, d.receivable_id
