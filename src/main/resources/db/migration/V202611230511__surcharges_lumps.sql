-- Why: how much of a claim is a fixed sum was known only while it was claimed, and has to wait while its invoice is objected to.
-- Locks: surcharges.claim, for the instant in which an empty column is added; claims with a fee and their charges are written once,
-- about a second per hundred thousand.

-- What of interest, fee and vat does not grow with the amount of the debt, with its own tax.
alter table surcharges.claim add column lump numeric(19, 4) check (lump > 0);

-- By statute all of a fee is fixed and untaxed; by terms, what they asked beside the percentage.
update surcharges.claim c
set lump = nullif(f.lump + surcharges.coins(f.lump * f.vat / 100, c.currency), 0)
from (
  select k.tenant_id, k.claim_id, case when x.ruled then 0 else t.vat end as vat,
         case when x.ruled then k.fee when t.currency = k.currency then least(k.fee, t.fee) else 0 end as lump
  from surcharges.claim k
  join surcharges.terms t on t.tenant_id = k.tenant_id and t.terms_no = k.terms_no
  cross join lateral (
    select exists (
      select from surcharges.exception e
      where e.tenant_id = k.tenant_id and e.debtor_id = k.debtor_id and e.statute is not null
        and e.made_at <= k.claimed_at and (e.ended_at is null or e.ended_at > k.claimed_at)) as ruled
  ) x
  where k.fee > 0
) f
where c.tenant_id = f.tenant_id and c.claim_id = f.claim_id and f.lump > 0;

update receivables.receivable r
set lump = c.lump
from surcharges.claim c
where r.tenant_id = c.tenant_id and r.receivable_id = c.document_id and c.lump is not null;

-- As before; lump is what of the fee does not grow with the amount.
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
       x.statute is not null as fixed,
       case when v.number is not null then 0
            when x.statute is not null then b.fee
            when t.currency = r.currency then
              surcharges.coins(least(t.fee, (s.balance - coalesce(w.amount, 0)) * l.fee_percent / 100), r.currency)
            else 0 end as lump
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
