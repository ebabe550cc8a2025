-- Why: between businesses some laws give a fixed sum for each invoice paid late, beside the interest. It was known and not charged.
-- Locks: a small table of figures, and a view is replaced.

-- What a statute gives once for an invoice of at least from_amount, in its own currency and in no other. Who may be asked is
-- what the statute itself says: never a consumer, nor somebody of whom nobody knows what they are.
create table surcharges.statute_fee (
  statute_id text not null,
  currency char(3) not null,
  from_amount numeric(19, 4) not null check (from_amount >= 0),
  fee numeric(19, 4) not null check (fee > 0),
  evidence char(1) not null check (evidence in ('V', 'K', 'X')),
  primary key (statute_id, currency, from_amount)
);
select app.reference('surcharges.statute_fee');
insert into surcharges.statute_fee (statute_id, currency, from_amount, fee, evidence) values
  ('ES/EU-B2B', 'EUR', 0, 40, 'V'),
  ('UK-B2B', 'GBP', 0, 40, 'K'),
  ('UK-B2B', 'GBP', 1000, 70, 'K'),
  ('UK-B2B', 'GBP', 10000, 100, 'K');

update surcharges.statute set es = 'Morosidad entre empresas: tipo del BCE más 8 puntos, y 40 € fijos por factura',
  en = 'Late payment between businesses: ECB rate plus 8 points, and a fixed €40 an invoice'
where statute_id = 'ES/EU-B2B';
update surcharges.statute set es = 'Morosidad entre empresas: tipo del Banco de Inglaterra más 8 puntos, y 40, 70 o 100 £ fijas por factura',
  en = 'Late payment between businesses: Bank Rate plus 8 points, and a fixed £40, £70 or £100 an invoice'
where statute_id = 'UK-B2B';

-- As before, and by statute where that was chosen for a customer it is for: its fixed sum instead of what the terms ask (fixed).
-- Of an invoice in instalments whoever claims takes it once. It is a compensation and bears no tax.
create or replace view surcharges.v_fee with (security_invoker = true) as
select r.tenant_id, r.receivable_id, t.terms_no, t.from_on, t.until_on, t.charging,
       case when x.statute is null then t.fee_per else 'debt' end as fee_per,
       g.fee_after,
       case when x.statute is null then
         surcharges.coins(
           least(case when t.currency = r.currency then t.fee else 0 end + s.balance * t.fee_percent / 100,
                 s.balance * l.fee_percent / 100), r.currency)
       else b.fee end as fee,
       x.statute is not null as fixed
from receivables.v_receivable r
join receivables.v_debtor d on d.tenant_id = r.tenant_id and d.debtor_id = r.debtor_id
join tenants.v_tenant h on h.tenant_id = r.tenant_id
join surcharges.v_terms t on t.tenant_id = r.tenant_id and t.charging <> 'none'
left join surcharges.exception x on x.tenant_id = r.tenant_id and x.debtor_id = r.debtor_id and x.ended_at is null
left join surcharges.law l on l.country = coalesce(d.country, h.country)
left join surcharges.statute z
  on z.statute_id = x.statute and coalesce(d.country, h.country) = any(z.countries) and d.standing = any(z.classes)
left join lateral (
  select f.fee
  from surcharges.statute_fee f
  where f.statute_id = z.statute_id and f.currency = r.currency and f.from_amount <= r.amount
  order by f.from_amount desc
  limit 1
) b on true
cross join lateral (select r.due_on + greatest(t.grace_days, coalesce(l.fee_after_days, 0)) as fee_after) g
join surcharges.v_standing s
  on s.tenant_id = r.tenant_id and s.receivable_id = r.receivable_id and s.after_on <= g.fee_after
  and (s.to_on is null or s.to_on > g.fee_after)
where r.charge_of is null and (x.exception_id is null or x.rate is not null or b.fee is not null) and s.balance > 0
  and g.fee_after >= t.first_charged_on;
