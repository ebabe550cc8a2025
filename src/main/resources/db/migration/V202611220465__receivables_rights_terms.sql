-- Why: whoever asks about their own data is owed an answer within the days of their law; the register says until when.
-- Locks: receivables.rights_request, small, while columns are added and its few rows get a day; a new table of some eighty rows.

-- Days to answer in, by country and what is asked; '**' is every other country, with the least that any of them leaves.
-- Working days leave out Saturdays, Sundays and the country's holidays. Where no text was seen, the source says so.
create table receivables.rights_term (
  country char(2) not null,
  kind text not null check (kind in ('access', 'rectification', 'erasure', 'opposition')),
  days int not null check (days between 1 and 90),
  counted text not null check (counted in ('working', 'calendar', 'month')),
  source text not null,
  primary key (country, kind)
);
select app.reference('receivables.rights_term');

insert into receivables.rights_term (country, kind, days, counted, source)
select t.country, k.kind,
       case when k.kind = 'access' then t.access_days else t.other_days end, t.counted, t.source
from (values
  ('MX', 20, 20, 'working', 'LFPDPPP: 20 días hábiles; el artículo de 2025 no se verificó'),
  ('PE', 20, 10, 'working', 'Ley 29733: acceso 20, lo demás 10 días hábiles; no se verificó'),
  ('CO', 10, 15, 'working', 'Ley 1581, arts. 14 y 15: consultas 10, reclamos 15 días hábiles'),
  ('CL', 30, 30, 'calendar', 'Ley 21.719, desde el 1 de diciembre de 2026: 30 días; no se verificó'),
  ('EC', 15, 15, 'calendar', 'LOPDP 2021: 15 días; no se verificó'),
  ('BR', 15, 15, 'calendar', 'LGPD, art. 19: 15 días'),
  ('GB', 1, 1, 'month', 'UK GDPR, art. 12: un mes'),
  ('**', 10, 10, 'calendar', 'Sin plazo conocido: el más corto de los que se conocen')
) as t (country, access_days, other_days, counted, source)
cross join (values ('access'), ('rectification'), ('erasure'), ('opposition')) as k (kind)
union all
select 'AR', 'access', 10, 'calendar', 'Ley 25.326, art. 14: 10 días corridos'
union all
select 'AR', k.kind, 5, 'working', 'Ley 25.326, art. 16: 5 días hábiles'
from (values ('rectification'), ('erasure'), ('opposition')) as k (kind)
union all
select c.country, k.kind, 1, 'month', 'RGPD, art. 12: un mes'
from unnest(array['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU',
                  'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK']) as c (country)
cross join (values ('access'), ('rectification'), ('erasure'), ('opposition')) as k (kind);

alter table receivables.rights_request add column received_on date;
alter table receivables.rights_request add column answer_by date;
-- When the person was told what came of it; an erasure may wait on for its debts.
alter table receivables.rights_request add column answered_at timestamptz;
alter table receivables.rights_request add column answered_by uuid;
alter table receivables.rights_request add column answer text not null default '' check (length(answer) <= 500);
update receivables.rights_request set
  received_on = (asked_at at time zone 'UTC')::date,
  answer_by = (asked_at at time zone 'UTC')::date + 10,
  answered_at = case when state = 'held' then null else closed_at end,
  answered_by = case when state = 'held' then null else closed_by end;
alter table receivables.rights_request alter column received_on set not null;
alter table receivables.rights_request alter column answer_by set not null;
alter table receivables.rights_request drop constraint rights_request_kind_check;
alter table receivables.rights_request add constraint rights_request_kind_check
  check (kind in ('access', 'rectification', 'erasure', 'opposition'));
alter table receivables.rights_request drop constraint rights_request_state_check;
alter table receivables.rights_request add constraint rights_request_state_check
  check (state in ('held', 'done', 'refused', 'withdrawn'));
drop index receivables.rights_held;
create unique index rights_held on receivables.rights_request (tenant_id, debtor_id, kind) where state = 'held';
create index rights_owed on receivables.rights_request (tenant_id, answer_by, request_id) where answered_at is null;
create index rights_received on receivables.rights_request (tenant_id, received_on, request_id);

drop view receivables.v_rights_request;
create view receivables.v_rights_request with (security_invoker = true) as
select tenant_id, request_id, debtor_id, kind, said, asked_at, asked_by, state, closed_at, closed_by, received_on, answer_by,
       answered_at, answered_by, answer
from receivables.rights_request;
grant select on receivables.v_rights_request to puntual_app;
