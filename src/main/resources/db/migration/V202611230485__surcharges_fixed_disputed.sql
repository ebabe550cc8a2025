-- Why: a fixed sum for an invoice paid late is of the whole invoice, and was asked in full while a part of it was objected to.
-- Locks: nothing but the instant in which a view is replaced.

-- Documents of which anybody objects to anything just now.
create view surcharges.v_doubted with (security_invoker = true) as
select q.tenant_id, q.debtor_id, e.number
from worklist.v_dispute q
join receivables.v_receivable e on e.tenant_id = q.tenant_id and e.receivable_id = q.receivable_id and e.charge_of is null
where q.lifted_at is null
group by q.tenant_id, q.debtor_id, e.number;
grant select on surcharges.v_doubted to puntual_app;

-- As before; but what does not grow with the amount, by statute or by the terms, waits while anybody objects to anything of the
-- document, to one of its instalments too: whether it was late for what it said is what nobody knows yet. What a statute
-- gives by the size of an invoice goes by what was right of it.
create or replace view surcharges.v_fee with (security_invoker = true) as
select r.tenant_id, r.receivable_id, t.terms_no, t.from_on, t.until_on, t.charging,
       case when x.statute is null then t.fee_per else 'debt' end as fee_per,
       g.fee_after,
       case when x.statute is null then
         surcharges.coins(
           least(case when t.currency = r.currency and v.number is null then t.fee else 0 end
                   + (s.balance - coalesce(w.amount, 0)) * t.fee_percent / 100,
                 (s.balance - coalesce(w.amount, 0)) * l.fee_percent / 100), r.currency)
       else case when v.number is null then b.fee else 0 end end as fee,
       x.statute is not null as fixed
from receivables.v_receivable r
join receivables.v_debtor d on d.tenant_id = r.tenant_id and d.debtor_id = r.debtor_id
join tenants.v_tenant h on h.tenant_id = r.tenant_id
join surcharges.v_terms t on t.tenant_id = r.tenant_id and t.charging <> 'none'
left join surcharges.exception x on x.tenant_id = r.tenant_id and x.debtor_id = r.debtor_id and x.ended_at is null
left join surcharges.law l on l.country = coalesce(d.country, h.country)
left join surcharges.statute z
  on z.statute_id = x.statute and coalesce(d.country, h.country) = any(z.countries) and d.standing = any(z.classes)
left join surcharges.v_unowed w on w.tenant_id = r.tenant_id and w.receivable_id = r.receivable_id
left join lateral (
  select f.fee
  from surcharges.statute_fee f
  where f.statute_id = z.statute_id and f.currency = r.currency and f.from_amount <= r.amount - coalesce(w.amount, 0)
  order by f.from_amount desc
  limit 1
) b on true
left join surcharges.v_doubted v on v.tenant_id = r.tenant_id and v.debtor_id = r.debtor_id and v.number = r.number
cross join lateral (select r.due_on + greatest(t.grace_days, coalesce(l.fee_after_days, 0)) as fee_after) g
join surcharges.v_standing s
  on s.tenant_id = r.tenant_id and s.receivable_id = r.receivable_id and s.after_on <= g.fee_after
  and (s.to_on is null or s.to_on > g.fee_after)
where r.charge_of is null and (x.exception_id is null or x.rate is not null or b.fee is not null) and s.balance > coalesce(w.amount, 0)
  and g.fee_after >= t.first_charged_on;
