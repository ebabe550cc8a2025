-- Why: interest by statute is a matter of country and kind of customer: what a law gives traders among themselves is never
-- asked of a consumer, and its rate holds for half a year at a time.
-- Locks: surcharges.exception, for the instant in which an empty column is added; the view of stretches is replaced.

-- What a country's law gives without an agreement. classes: of which customers; an unknown one is a consumer. contract: the
-- law gives no figure, so that only what was agreed is asked.
create table surcharges.statute (
  statute_id text not null,
  countries char(2)[] not null,
  classes text[] not null,
  contract boolean not null,
  es text not null,
  en text not null,
  source text not null,
  evidence char(1) not null check (evidence in ('V', 'K', 'X')),
  primary key (statute_id)
);
select app.reference('surcharges.statute');
insert into surcharges.statute (statute_id, countries, classes, contract, es, en, source, evidence) values
  ('MX-COM', '{MX}', '{business,micro_small_business,business_as_final_user}', false,
   'Interés legal entre comerciantes (6 % anual), si no se pactó otro', 'Statutory interest between traders (6 % a year), if no other was agreed',
   'Código de Comercio art. 362', 'K'),
  ('MX-CIV', '{MX}', '{consumer,public_body,unknown}', false,
   'Interés legal civil (9 % anual), si no se pactó otro', 'Civil statutory interest (9 % a year), if no other was agreed',
   'Código Civil Federal art. 2395', 'K'),
  ('AR', '{AR}', '{business,micro_small_business,business_as_final_user,consumer,public_body,unknown}', true,
   'Solo el interés pactado; un juez puede reducirlo', 'Only agreed interest; a court may reduce it', 'CCyC arts. 767-771', 'K'),
  ('US', '{US}', '{business,micro_small_business,business_as_final_user,consumer,public_body,unknown}', true,
   'Solo lo que permiten el contrato o la ley del estado', 'Only what the agreement or the law of the state permits',
   'FDCPA; law of each state', 'V'),
  ('ES/EU-B2B', '{AT,BE,BG,CY,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,MT,NL,PL,PT,RO,SE,SI,SK}',
   '{business,micro_small_business,public_body}', false,
   'Morosidad entre empresas: tipo del BCE más 8 puntos', 'Late payment between businesses: ECB rate plus 8 points',
   'Directive 2011/7/EU arts. 2(6), 3, 4; Ley 3/2004', 'V'),
  ('UK-B2B', '{GB}', '{business,micro_small_business,public_body}', false,
   'Morosidad entre empresas: tipo del Banco de Inglaterra más 8 puntos', 'Late payment between businesses: Bank Rate plus 8 points',
   'Late Payment of Commercial Debts (Interest) Act 1998', 'K');

-- Percent a year, simple. Days without one bear no interest by that statute: an old rate is never taken for a new one.
create table surcharges.statute_rate (
  statute_id text not null,
  from_on date not null,
  until_on date not null,
  yearly numeric(9, 6) not null,
  evidence char(1) not null check (evidence in ('V', 'K', 'X')),
  primary key (statute_id, from_on)
);
select app.reference('surcharges.statute_rate');
insert into surcharges.statute_rate (statute_id, from_on, until_on, yearly, evidence) values
  ('MX-COM', '1990-01-01', '9999-12-30', 6, 'K'),
  ('MX-CIV', '1990-01-01', '9999-12-30', 9, 'K'),
  ('ES/EU-B2B', '2025-01-01', '2025-06-30', 11.15, 'K'),
  ('ES/EU-B2B', '2025-07-01', '2025-12-31', 10.15, 'K'),
  ('ES/EU-B2B', '2026-01-01', '2026-06-30', 10.15, 'V'),
  ('ES/EU-B2B', '2026-07-01', '2026-12-31', 10.40, 'V'),
  ('UK-B2B', '2025-01-01', '2025-06-30', 12.75, 'K'),
  ('UK-B2B', '2025-07-01', '2025-12-31', 12.25, 'K'),
  ('UK-B2B', '2026-01-01', '2026-06-30', 11.75, 'K');

-- Null: the rate beside it, or nothing at all.
alter table surcharges.exception add column statute text;

create or replace view surcharges.v_exception with (security_invoker = true) as
select tenant_id, exception_id, debtor_id, rate, per, reason, made_at, made_by, statute
from surcharges.exception where ended_at is null;

-- As before, and by statute where that was chosen: for customers it is for, on days whose rate is known.
create or replace view surcharges.v_stretch with (security_invoker = true) as
select s.tenant_id, s.receivable_id, r.debtor_id, r.currency, r.due_on, s.balance, t.terms_no, t.charging, t.basis,
       least(coalesce(y.yearly, x.rate * case x.per when 'month' then 12 else 1 end, t.yearly), l.yearly, c.yearly) as yearly,
       greatest(s.after_on, r.due_on + case when t.grace_free then t.grace_days else 0 end, t.from_on - 1, c.from_on - 1,
                y.from_on - 1) as after_on,
       least(s.to_on, t.until_on - 1, c.until_on, y.until_on) as to_on,
       r.due_on + t.grace_days as counts_after
from surcharges.v_standing s
join receivables.v_receivable r on r.tenant_id = s.tenant_id and r.receivable_id = s.receivable_id and r.charge_of is null
join receivables.v_debtor d on d.tenant_id = r.tenant_id and d.debtor_id = r.debtor_id
join tenants.v_tenant h on h.tenant_id = r.tenant_id
join surcharges.v_terms t on t.tenant_id = r.tenant_id and t.charging <> 'none'
left join surcharges.exception x on x.tenant_id = r.tenant_id and x.debtor_id = r.debtor_id and x.ended_at is null
left join surcharges.statute z
  on z.statute_id = x.statute and coalesce(d.country, h.country) = any(z.countries) and d.standing = any(z.classes)
left join surcharges.statute_rate y on y.statute_id = z.statute_id
left join surcharges.law l on l.country = coalesce(d.country, h.country)
left join surcharges.v_published c on c.tenant_id = r.tenant_id and c.country = l.country and l.tables
left join surcharges.v_standing g
  on g.tenant_id = r.tenant_id and g.receivable_id = r.receivable_id and g.after_on <= r.due_on + t.grace_days
  and (g.to_on is null or g.to_on > r.due_on + t.grace_days)
where s.balance > 0
  and (x.exception_id is null or x.rate is not null or y.statute_id is not null)
  and (l.country is null or not l.tables or c.country is not null)
  -- Who paid all of it within the grace was never late.
  and (t.grace_free or t.grace_days = 0 or g.balance > 0)
  and greatest(s.after_on, r.due_on + case when t.grace_free then t.grace_days else 0 end, t.from_on - 1, c.from_on - 1,
               y.from_on - 1)
      < coalesce(least(s.to_on, t.until_on - 1, c.until_on, y.until_on), 'infinity'::date);
