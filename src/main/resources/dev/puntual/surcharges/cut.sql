-- tenant · cuts off what lateness of some debts has come to by a day: one surcharges.claim a debt, beginning where its last
-- one ends. A debt of which nothing is due, or less than the terms claim, gets none and goes on counting. Somebody who
-- claims the same days at the same time finds them taken. Days that were only a warning are passed over for good. A fixed
-- sum is the invoice's: of its instalments the first that was late bears it.
insert into surcharges.claim
  (tenant_id, claim_id, receivable_id, debtor_id, currency, ordinal, after_on, to_on, interest, fee, occasion, vat, lump, terms_no,
   claimed_at, claimed_by)
select q.tenant_id, md5('s/' || q.receivable_id || '/' || coalesce(q.mark::text, ''))::uuid, q.receivable_id, q.debtor_id,
       q.currency, q.ordinal, q.mark, :day::date, q.interest, q.fee, case when q.fee > 0 then q.occasion end, q.vat,
       nullif(q.lump + case when q.fixed then 0 else surcharges.coins(q.lump * q.rate / 100, q.currency) end, 0), q.terms_no,
       :now::timestamptz, :person::uuid
from (
  select b.tenant_id, b.receivable_id, b.debtor_id, b.currency, b.ordinal, b.mark, b.interest, b.occasion, b.terms_no,
         b.least_claim, b.fixed, b.vat as rate, least(b.fee, b.most - b.interest) as fee, least(b.lump, b.most - b.interest) as lump,
         surcharges.coins((b.interest + case when b.fixed then 0 else least(b.fee, b.most - b.interest) end) * b.vat / 100,
                          b.currency) as vat
  from (
    select r.tenant_id, r.receivable_id, r.debtor_id, r.currency, c.ordinal, c.mark, t.terms_no, t.vat,
           case when t.currency = r.currency and not :any::boolean then t.least_claim else 0 end as least_claim,
           surcharges.coins(least(coalesce(a.interest, 0), c.most), r.currency) as interest,
           coalesce(f.fee, 0) as fee, coalesce(f.lump, 0) as lump, coalesce(f.fixed, false) as fixed, coalesce(f.occasion, 0)::smallint as occasion, c.most
    from receivables.v_receivable r
    join surcharges.v_terms t
      on t.tenant_id = :tenant and t.from_on <= :day::date and (t.until_on is null or t.until_on > :day::date)
    cross join lateral (
      select max(k.to_on) as mark, (count(*) + 1)::smallint as ordinal,
             greatest(coalesce(surcharges.coins(r.amount * t.most_percent / 100, r.currency), 'infinity')
               - coalesce(sum(k.interest + k.fee), 0), 0) as most
      from surcharges.claim k
      where k.tenant_id = :tenant and k.receivable_id = r.receivable_id
    ) c
    left join lateral (
      select sum(p.balance * p.yearly * greatest(least(p.to_on, :day::date) - greatest(p.after_on, c.mark), 0)
                 / (p.basis * 100)) as interest
      from surcharges.v_stretch p
      where p.tenant_id = :tenant and p.receivable_id = r.receivable_id and p.charging = 'charge'
        and p.counts_after < :day::date
    ) a on true
    left join lateral (
      select v.fee, v.lump, v.fixed, case v.fee_per when 'step' then :step::int else 0 end as occasion
      from surcharges.v_fee v
      where v.tenant_id = :tenant and v.receivable_id = r.receivable_id and v.terms_no = t.terms_no
        and v.charging = 'charge' and v.fee_after < :day::date and (v.fee_per = 'debt' or :step::int > 0)
        and not exists (
          select from surcharges.claim g
          where g.tenant_id = :tenant and g.receivable_id = r.receivable_id
            and g.occasion = case v.fee_per when 'step' then :step::int else 0 end)
        and (not v.fixed or not exists (
          select from receivables.v_receivable e
          where e.tenant_id = :tenant and e.debtor_id = r.debtor_id and e.number = r.number and e.charge_of is null
            and e.receivable_id <> r.receivable_id
            and ((e.due_on, e.instalment) < (r.due_on, r.instalment)
                 and 0 < (select sum(y.amount) from receivables.v_entry y
                          where y.tenant_id = :tenant and y.receivable_id = e.receivable_id
                            and y.effective_on <= e.due_on + (v.fee_after - r.due_on))
                 or exists (select from surcharges.claim k
                            where k.tenant_id = :tenant and k.receivable_id = e.receivable_id and k.occasion = 0))))
    ) f on true
    where r.tenant_id = :tenant and r.receivable_id = any(:debts::uuid[]) and r.charge_of is null
      and (c.mark is null or c.mark < :day::date)
  ) b
) q
where q.interest + q.fee > 0 and q.interest + q.fee + q.vat >= q.least_claim
on conflict do nothing
