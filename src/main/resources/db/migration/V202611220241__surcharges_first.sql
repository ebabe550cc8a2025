-- Why: interest for lateness and collection fees, counted day by day on what was really open, claimed apart from the debt,
-- and never twice for one day.
-- Locks: new tables only. Size: a handful of terms a company, one row of about 250 bytes a claim.

create schema surcharges;
grant usage on schema surcharges to puntual_app;

-- What the law of a country says as far as it is a figure. tables: the highest rate is published anew from time to time;
-- without the one of a day no interest is charged for that day.
create table surcharges.law (
  country char(2) primary key,
  yearly numeric(9, 6),
  fee_percent numeric(7, 4),
  fee_after_days smallint not null default 0,
  tables boolean not null default false,
  source text not null
);
select app.reference('surcharges.law');
insert into surcharges.law (country, yearly, fee_percent, fee_after_days, tables, source) values
  ('BR', null, 2, 0, true, 'CDC art. 52 §1; Código Civil art. 406, Lei 14.905/2024: Selic − IPCA'),
  ('CL', null, 3, 20, true, 'Ley 19.496 art. 37; Ley 18.010 arts. 6, 8'),
  ('CO', null, null, 0, true, 'C. Comercio art. 884; Ley 45/1990 art. 72'),
  ('EC', null, null, 0, true, 'Código Orgánico Monetario; COIP art. 309'),
  ('PE', null, null, 0, true, 'Código Civil arts. 1242-1246; Ley 31143');

-- The published highest rate, percent a year, as the company read it. Of two the later one counts from its day on.
create table surcharges.published (
  tenant_id uuid not null,
  country char(2) not null,
  from_on date not null,
  until_on date not null,
  yearly numeric(9, 6) not null check (yearly >= 0),
  made_at timestamptz not null,
  made_by uuid,
  primary key (tenant_id, country, from_on),
  check (until_on >= from_on)
);
select app.shard('surcharges.published');
grant select, insert, update on surcharges.published to puntual_app;

-- What a company asks for lateness. Append only; of several that hold on a day the highest number counts. The rate is in
-- percent, simple, per year or month; amounts are in the currency beside them and say nothing of other currencies.
create table surcharges.terms (
  tenant_id uuid not null,
  terms_no smallint not null,
  from_on date not null,
  charging text not null check (charging in ('none', 'warn', 'charge')),
  rate numeric(9, 6) not null check (rate between 0 and 1000),
  per text not null check (per in ('year', 'month')),
  basis smallint not null check (basis in (360, 365)),
  grace_days smallint not null check (grace_days between 0 and 365),
  -- Whether the days of grace are given away; else they count once grace is over.
  grace_free boolean not null,
  currency char(3) not null,
  fee numeric(19, 4) not null check (fee >= 0),
  fee_percent numeric(7, 4) not null check (fee_percent between 0 and 100),
  fee_per text not null check (fee_per in ('debt', 'step')),
  vat numeric(5, 2) not null check (vat between 0 and 100),
  -- All that is ever charged for one debt, in percent of its amount. Null: no such end.
  most_percent numeric(7, 2) check (most_percent > 0),
  -- Less than this is not claimed; it goes on counting.
  least_claim numeric(19, 4) not null check (least_claim >= 0),
  -- Whether what is claimed joins what the debtor can pay by a link; else it is only written down.
  on_account boolean not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (tenant_id, terms_no)
);
select app.shard('surcharges.terms');
grant select, insert on surcharges.terms to puntual_app;

-- One customer with a rate of its own, or none at all (rate is null). Holds for every day not claimed yet.
create table surcharges.exception (
  tenant_id uuid not null,
  exception_id uuid not null,
  debtor_id uuid not null,
  rate numeric(9, 6) check (rate between 0 and 1000),
  per text not null check (per in ('year', 'month')),
  reason text not null check (length(reason) between 1 and 200),
  made_at timestamptz not null,
  made_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant_id, exception_id)
);
select app.shard('surcharges.exception');
create unique index exception_in_force on surcharges.exception (tenant_id, debtor_id) where ended_at is null;
grant select, insert, update on surcharges.exception to puntual_app;

-- The days after after_on up to and with to_on of one debt, cut off and never counted again. Claims of a debt are a chain:
-- each begins where one before it ends (key), no two begin at one place (unique), the first begins nowhere, and a chain only
-- goes forward (check). So no two of them share a day, whoever writes them and however many at once.
create table surcharges.claim (
  tenant_id uuid not null,
  claim_id uuid not null,
  receivable_id uuid not null,
  debtor_id uuid not null,
  currency char(3) not null,
  ordinal smallint not null,
  after_on date,
  to_on date not null,
  interest numeric(19, 4) not null check (interest >= 0),
  fee numeric(19, 4) not null check (fee >= 0),
  -- What the fee is for: 0 the debt, else the step of a strategy. Null: no fee in this one.
  occasion smallint,
  vat numeric(19, 4) not null check (vat >= 0),
  -- The sum of its waivers that stand.
  waived numeric(19, 4) not null default 0 check (waived between 0 and interest + fee + vat),
  terms_no smallint not null,
  -- The receivable it became; null while it is only written down.
  document_id uuid,
  claimed_at timestamptz not null,
  -- Null: a step did it by itself.
  claimed_by uuid,
  primary key (tenant_id, claim_id),
  constraint one_begins_here unique nulls not distinct (tenant_id, receivable_id, after_on),
  constraint one_ends_here unique (tenant_id, receivable_id, to_on),
  check (after_on is null or to_on > after_on),
  check ((occasion is null) = (fee = 0))
);
select app.shard('surcharges.claim');
alter table surcharges.claim add constraint begins_where_one_ends
  foreign key (tenant_id, receivable_id, after_on) references surcharges.claim (tenant_id, receivable_id, to_on);
create unique index claim_fee on surcharges.claim (tenant_id, receivable_id, occasion) where occasion is not null;
create index claim_debtor on surcharges.claim (tenant_id, debtor_id);
grant select, insert, update on surcharges.claim to puntual_app;

-- Part of a claim that is not asked for, by whom and why; undone it is asked for again.
create table surcharges.waiver (
  tenant_id uuid not null,
  waiver_id uuid not null,
  claim_id uuid not null,
  -- The waivers that one deed made.
  deed_id uuid not null,
  amount numeric(19, 4) not null check (amount > 0),
  reason text not null check (length(reason) between 1 and 200),
  made_at timestamptz not null,
  made_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (tenant_id, waiver_id)
);
select app.shard('surcharges.waiver');
alter table surcharges.waiver add constraint waiver_of_claim
  foreign key (tenant_id, claim_id) references surcharges.claim;
create index waiver_claim on surcharges.waiver (tenant_id, claim_id);
create index waiver_deed on surcharges.waiver (tenant_id, deed_id);
grant select, insert, update on surcharges.waiver to puntual_app;

-- Coins of a currency, as ISO 4217 has them; half a coin rounds up.
create function surcharges.coins(amount numeric, currency text) returns numeric
language sql immutable parallel safe as $$
  select round(amount, case
    when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV',
                      'XAF', 'XOF', 'XPF') then 0
    when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
    else 2 end)
$$;

-- Terms with the days they hold on: from from_on up to, without, until_on.
create view surcharges.v_terms with (security_invoker = true) as
select s.tenant_id, s.terms_no, s.from_on, s.until_on, s.charging, s.rate, s.per,
       s.rate * case s.per when 'month' then 12 else 1 end as yearly, s.basis, s.grace_days, s.grace_free, s.currency,
       s.fee, s.fee_percent, s.fee_per, s.vat, s.most_percent, s.least_claim, s.on_account, s.made_at, s.made_by,
       s.first_charged_on
from (
  select t.tenant_id, t.terms_no, t.from_on, t.charging, t.rate, t.per, t.basis, t.grace_days, t.grace_free, t.currency, t.fee,
         t.fee_percent, t.fee_per, t.vat, t.most_percent, t.least_claim, t.on_account, t.made_at, t.made_by,
         min(t.from_on) over (partition by t.tenant_id order by t.terms_no
                              rows between 1 following and unbounded following) as until_on,
         min(t.from_on) filter (where t.charging = 'charge') over (partition by t.tenant_id) as first_charged_on
  from surcharges.terms t
) s
where s.until_on is null or s.from_on < s.until_on;
grant select on surcharges.v_terms to puntual_app;

create view surcharges.v_published with (security_invoker = true) as
select p.tenant_id, p.country, p.from_on, p.yearly,
       least(p.until_on, lead(p.from_on) over (partition by p.tenant_id, p.country order by p.from_on) - 1) as until_on
from surcharges.published p;
grant select on surcharges.v_published to puntual_app;

-- What stood of a debt on the days after after_on up to and with to_on (null: no end yet). What moves on a day is in what
-- stands from the next one on.
create view surcharges.v_standing with (security_invoker = true) as
select m.tenant_id, m.receivable_id, m.effective_on as after_on,
       sum(m.amount) over (partition by m.tenant_id, m.receivable_id order by m.effective_on) as balance,
       lead(m.effective_on) over (partition by m.tenant_id, m.receivable_id order by m.effective_on) as to_on
from (
  select e.tenant_id, e.receivable_id, e.effective_on, sum(e.amount) as amount
  from receivables.v_entry e
  group by e.tenant_id, e.receivable_id, e.effective_on
) m;
grant select on surcharges.v_standing to puntual_app;

-- Stretches of days of one debt with one balance and one rate: the days after after_on up to and with to_on (null: no end
-- yet). A day's balance is what stood when it began, so the day of a payment still counts the money that comes on it, and
-- the due day counts nothing. Stretches count only on days later than counts_after. A day's interest is
-- balance * yearly / 100 / basis. Charges bear nothing.
create view surcharges.v_stretch with (security_invoker = true) as
select s.tenant_id, s.receivable_id, r.debtor_id, r.currency, r.due_on, s.balance, t.terms_no, t.charging, t.basis,
       least(coalesce(x.rate * case x.per when 'month' then 12 else 1 end, t.yearly), l.yearly, c.yearly) as yearly,
       greatest(s.after_on, r.due_on + case when t.grace_free then t.grace_days else 0 end, t.from_on - 1, c.from_on - 1)
         as after_on,
       least(s.to_on, t.until_on - 1, c.until_on) as to_on,
       r.due_on + t.grace_days as counts_after
from surcharges.v_standing s
join receivables.v_receivable r on r.tenant_id = s.tenant_id and r.receivable_id = s.receivable_id and r.charge_of is null
join receivables.v_debtor d on d.tenant_id = r.tenant_id and d.debtor_id = r.debtor_id
join tenants.v_tenant h on h.tenant_id = r.tenant_id
join surcharges.v_terms t on t.tenant_id = r.tenant_id and t.charging <> 'none'
left join surcharges.exception x on x.tenant_id = r.tenant_id and x.debtor_id = r.debtor_id and x.ended_at is null
left join surcharges.law l on l.country = coalesce(d.country, h.country)
left join surcharges.v_published c on c.tenant_id = r.tenant_id and c.country = l.country and l.tables
left join surcharges.v_standing g
  on g.tenant_id = r.tenant_id and g.receivable_id = r.receivable_id and g.after_on <= r.due_on + t.grace_days
  and (g.to_on is null or g.to_on > r.due_on + t.grace_days)
where s.balance > 0
  and (x.exception_id is null or x.rate is not null)
  and (l.country is null or not l.tables or c.country is not null)
  -- Who paid all of it within the grace was never late.
  and (t.grace_free or t.grace_days = 0 or g.balance > 0)
  and greatest(s.after_on, r.due_on + case when t.grace_free then t.grace_days else 0 end, t.from_on - 1, c.from_on - 1)
      < coalesce(least(s.to_on, t.until_on - 1, c.until_on), 'infinity'::date);
grant select on surcharges.v_stretch to puntual_app;

-- The fee that terms ask of a debt, once it stays open longer than fee_after: of what was open then, at most what the law of
-- the country leaves. Not of debts that were late before the company asked for anything.
create view surcharges.v_fee with (security_invoker = true) as
select r.tenant_id, r.receivable_id, t.terms_no, t.from_on, t.until_on, t.charging, t.fee_per,
       g.fee_after,
       surcharges.coins(
         least(case when t.currency = r.currency then t.fee else 0 end + s.balance * t.fee_percent / 100,
               s.balance * l.fee_percent / 100), r.currency) as fee
from receivables.v_receivable r
join receivables.v_debtor d on d.tenant_id = r.tenant_id and d.debtor_id = r.debtor_id
join tenants.v_tenant h on h.tenant_id = r.tenant_id
join surcharges.v_terms t on t.tenant_id = r.tenant_id and t.charging <> 'none'
left join surcharges.exception x on x.tenant_id = r.tenant_id and x.debtor_id = r.debtor_id and x.ended_at is null
left join surcharges.law l on l.country = coalesce(d.country, h.country)
cross join lateral (select r.due_on + greatest(t.grace_days, coalesce(l.fee_after_days, 0)) as fee_after) g
join surcharges.v_standing s
  on s.tenant_id = r.tenant_id and s.receivable_id = r.receivable_id and s.after_on <= g.fee_after
  and (s.to_on is null or s.to_on > g.fee_after)
where r.charge_of is null and (x.exception_id is null or x.rate is not null) and s.balance > 0
  and g.fee_after >= t.first_charged_on;
grant select on surcharges.v_fee to puntual_app;

-- What each claim still asks for: of one on account what is left of its document, else what was not waived.
create view surcharges.v_claim with (security_invoker = true) as
select c.tenant_id, c.claim_id, c.receivable_id, c.debtor_id, c.currency, c.ordinal, c.after_on, c.to_on, c.interest, c.fee,
       c.occasion, c.vat, c.interest + c.fee + c.vat as amount, c.terms_no, c.document_id, c.claimed_at, c.claimed_by, c.waived,
       case when c.document_id is null then c.interest + c.fee + c.vat - c.waived
            else greatest(coalesce(k.balance, 0), 0) end as open
from surcharges.claim c
left join receivables.v_receivable k on k.tenant_id = c.tenant_id and k.receivable_id = c.document_id;
grant select on surcharges.v_claim to puntual_app;

create view surcharges.v_waiver with (security_invoker = true) as
select w.tenant_id, w.waiver_id, w.deed_id, c.debtor_id, c.receivable_id, c.currency, w.amount, w.reason, w.made_at, w.made_by,
       w.undone_at, w.undone_by
from surcharges.waiver w
join surcharges.claim c on c.tenant_id = w.tenant_id and c.claim_id = w.claim_id;
grant select on surcharges.v_waiver to puntual_app;

create view surcharges.v_exception with (security_invoker = true) as
select tenant_id, exception_id, debtor_id, rate, per, reason, made_at, made_by
from surcharges.exception where ended_at is null;
grant select on surcharges.v_exception to puntual_app;
