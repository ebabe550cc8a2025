-- Why: companies, the people who work there, their doors (login, session), their calendar and audit trail.
-- Locks: new tables only.

create schema tenants;
grant usage on schema tenants to puntual_app, puntual_dispatcher;

-- One row for the life of this database. The first company takes this id for its own, so that of two first runs at
-- the same moment one fails on a key.
create table tenants.installation (
  installation_id uuid not null,
  primary key (installation_id)
);
insert into tenants.installation (installation_id) values (gen_random_uuid());
select app.reference('tenants.installation');

create table tenants.tenant (
  tenant_id uuid not null,
  name text not null check (name <> ''),
  country char(2) not null,
  zone text not null,
  currency char(3) not null,
  language char(2) not null,
  contact_name text not null default '',
  contact_email text not null default '',
  contact_phone text not null default '',
  terms_days smallint not null default 30,
  approval text not null default 'first' check (approval in ('first', 'always')),
  created_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('tenants.tenant');
grant select, insert, update on tenants.tenant to puntual_app;
-- Which companies there are and what day it is for them; whom they write from stays theirs.
create policy for_the_dispatcher on tenants.tenant for select to puntual_dispatcher using (true);
grant select (tenant_id, name, country, zone, currency, language, created_at) on tenants.tenant to puntual_dispatcher;

create table tenants.person (
  tenant_id uuid not null,
  person_id uuid not null,
  email text not null,
  name text not null,
  password_hash text not null,
  role text not null check (role in ('admin', 'manager', 'agent', 'viewer')),
  language char(2) not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (tenant_id, person_id),
  unique (tenant_id, email)
);
select app.shard('tenants.person');
alter table tenants.person add constraint person_of_tenant foreign key (tenant_id) references tenants.tenant;
grant select, insert, update on tenants.person to puntual_app;

-- Which companies an address may enter. Lower-case e-mail; no password here. The person is found by address.
create table tenants.login (
  email text not null,
  tenant_id uuid not null,
  primary key (email, tenant_id)
);
select app.lookup('tenants.login', 'email');

create table tenants.session (
  tenant_id uuid not null,
  session_id uuid not null,
  secret_hash bytea not null,
  person_id uuid not null,
  -- Every company that the same secret opens; each holds a row of its own with the same id.
  companies uuid[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, session_id)
);
select app.shard('tenants.session');
alter table tenants.session add constraint session_of_person foreign key (tenant_id, person_id) references tenants.person;
create index session_person on tenants.session (tenant_id, person_id);
grant select, insert, update, delete on tenants.session to puntual_app;

-- A link that lets a new person, or one who forgot, choose a password. Works once.
create table tenants.invitation (
  tenant_id uuid not null,
  invitation_id uuid not null,
  person_id uuid not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, invitation_id)
);
select app.shard('tenants.invitation');
alter table tenants.invitation add constraint invitation_of_person
  foreign key (tenant_id, person_id) references tenants.person;
create index invitation_person on tenants.invitation (tenant_id, person_id);
grant select, insert, update on tenants.invitation to puntual_app;

-- Tries at a door that did not open: an address or a network source. Slows guessing without telling who exists.
create table tenants.login_failure (
  door text not null,
  failed_at timestamptz not null,
  failure_id uuid not null,
  primary key (door, failed_at, failure_id)
);
select app.lookup('tenants.login_failure', 'door');

-- When we may write, in the debtor's own time. Monday is 1. No row, no contact that day.
create table tenants.contact_window (
  tenant_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens),
  primary key (tenant_id, weekday)
);
select app.shard('tenants.contact_window');
alter table tenants.contact_window add constraint window_of_tenant foreign key (tenant_id) references tenants.tenant;
grant select, insert, update, delete on tenants.contact_window to puntual_app;

-- Days on which a company writes to nobody, beside holidays: its anniversary, its stocktaking.
create table tenants.closed_day (
  tenant_id uuid not null,
  day date not null,
  primary key (tenant_id, day)
);
select app.shard('tenants.closed_day');
alter table tenants.closed_day add constraint closed_day_of_tenant foreign key (tenant_id) references tenants.tenant;
grant select, insert, delete on tenants.closed_day to puntual_app;

create table tenants.holiday (
  country char(2) not null,
  day date not null,
  -- A bank day is one on which offices are closed without the law saying so. We write on neither.
  kind text not null check (kind in ('public', 'bank')),
  name_es text not null,
  name_en text not null,
  primary key (country, day)
);
select app.reference('tenants.holiday');
create index holiday_day on tenants.holiday (day, country);
grant insert, delete on tenants.holiday to puntual_dispatcher;

create table tenants.audit (
  tenant_id uuid not null,
  at timestamptz not null,
  audit_id uuid not null,
  person_id uuid,
  action text not null,
  subject text not null default '',
  detail text not null default '',
  primary key (tenant_id, at, audit_id)
);
select app.shard('tenants.audit');
grant select, insert on tenants.audit to puntual_app;

create view tenants.v_tenant with (security_invoker = true) as
select tenant_id, name, country, zone, currency, language, contact_name, contact_email, contact_phone,
       terms_days, approval, created_at
from tenants.tenant;
grant select on tenants.v_tenant to puntual_app;

create view tenants.v_person with (security_invoker = true) as
select tenant_id, person_id, name, email, role, language, created_at, disabled_at from tenants.person;
grant select on tenants.v_person to puntual_app;

create view tenants.v_audit with (security_invoker = true) as
select tenant_id, at, audit_id, person_id, action, subject, detail from tenants.audit;
grant select on tenants.v_audit to puntual_app;

create view tenants.v_contact_window with (security_invoker = true) as
select tenant_id, weekday, opens, closes from tenants.contact_window;
grant select on tenants.v_contact_window to puntual_app;

create view tenants.v_holiday with (security_invoker = true) as
select country, day, kind, name_es, name_en from tenants.holiday;
grant select on tenants.v_holiday to puntual_app;
