-- Why: contacts made or about to be, what debtors said that calls for quiet, a company's own limits, and every
-- text of a rule pack that ever decided something.
-- Locks: new tables only.

create schema rules;
grant usage on schema rules to puntual_app, puntual_dispatcher;

-- Every text of a pack this installation ever started with; old decisions are replayed from it. Never changed.
create table rules.edition (
  fingerprint text not null,
  pack_id text not null,
  version text not null,
  document text not null,
  first_seen timestamptz not null,
  primary key (fingerprint)
);
select app.reference('rules.edition');
grant insert on rules.edition to puntual_dispatcher;

-- The packs and the company's own limits that were asked together. Decisions point here. Never changed.
create table rules.book (
  tenant_id uuid not null,
  book_id text not null,
  editions text[] not null,
  policy jsonb not null,
  first_seen timestamptz not null,
  primary key (tenant_id, book_id)
);
select app.shard('rules.book');
grant select, insert on rules.book to puntual_app;

-- Whoever takes a slot of a debtor's holds this row until the transaction ends.
create table rules.turn (
  tenant_id uuid not null,
  debtor_id uuid not null,
  turns bigint not null,
  primary key (tenant_id, debtor_id)
) with (fillfactor = 50);
select app.shard('rules.turn');
grant select, insert, update on rules.turn to puntual_app;

-- One contact: reserved before anything leaves, and given back only when it surely did not. No address, only a hash.
create table rules.contact (
  tenant_id uuid not null,
  contact_id uuid not null,
  debtor_id uuid not null,
  debt_id uuid,
  channel text not null,
  address_hash text,
  -- Letters of one occasion (one debtor, one day of one company) are one contact to whoever counts occasions.
  occasion uuid,
  -- When the oldest of what it is about fell due; absent where its question says all that is known of its stage.
  due_on date,
  taken_at timestamptz not null,
  slot_at timestamptz not null,
  -- out: handed over, so it was sent or nobody knows that it was not; whoever keeps the messages knows more.
  outcome text not null check (outcome in ('reserved', 'out', 'sent', 'unknown', 'released')),
  -- When it passed the last door; absent while it only holds a slot.
  out_at timestamptz,
  settled_at timestamptz,
  -- Of rules.book, whose rows never go; a foreign key would look there once for each of a plan's hundred thousand.
  book_id text not null,
  question jsonb not null,
  primary key (tenant_id, contact_id)
) with (fillfactor = 85);
select app.shard('rules.contact');
create index contact_debtor on rules.contact (tenant_id, debtor_id, slot_at);
grant select, insert, update on rules.contact to puntual_app;

-- What a debtor said or did that calls for quiet, or for a person. Never changed.
create table rules.event (
  tenant_id uuid not null,
  event_id uuid not null,
  debtor_id uuid not null,
  debt_id uuid,
  kind text not null check (kind in ('conversation', 'promise', 'dispute', 'paid_claim', 'wrong_person', 'complaint')),
  at timestamptz not null,
  until_at timestamptz,
  address_hash text,
  recorded_at timestamptz not null,
  lifted_at timestamptz,
  primary key (tenant_id, event_id)
);
select app.shard('rules.event');
create index event_debtor on rules.event (tenant_id, debtor_id, at);
grant select, insert, update on rules.event to puntual_app;

-- Limits a company sets itself beside its hours; absent means the house's are enough.
create table rules.policy (
  tenant_id uuid not null,
  per_day smallint check (per_day > 0),
  per_week smallint check (per_week > 0),
  hours_between smallint check (hours_between > 0),
  -- What the company is to the law: whose debts it collects.
  collector text not null default 'first_party'
    check (collector in ('first_party', 'financial_entity', 'third_party_agency', 'assignee')),
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('rules.policy');
grant select, insert, update on rules.policy to puntual_app;

-- Who may be reached how, because they said so. The newest row about a person and channel counts; one without an
-- address is about all of them. Never changed: what is taken back is a row, too.
create table rules.authorisation (
  tenant_id uuid not null,
  authorisation_id uuid not null,
  debtor_id uuid not null,
  channel text not null,
  address_hash text,
  granted boolean not null,
  basis text not null check (basis in ('contract', 'consent', 'legitimate_interest', 'statutory')),
  evidence text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, authorisation_id)
);
select app.shard('rules.authorisation');
create index authorisation_debtor on rules.authorisation (tenant_id, debtor_id, channel, recorded_at);
grant select, insert on rules.authorisation to puntual_app;

-- A company's word that it holds the authorisation of everybody it loads, signed with a name, or taken back.
create table rules.declaration (
  tenant_id uuid not null,
  declaration_id uuid not null,
  holds boolean not null,
  wording text not null,
  signed_name text not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (tenant_id, declaration_id)
);
select app.shard('rules.declaration');
create index declaration_newest on rules.declaration (tenant_id, signed_at);
grant select, insert on rules.declaration to puntual_app;

create view rules.v_contact with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, debt_id, channel, taken_at, slot_at, outcome, settled_at, book_id
from rules.contact;
grant select on rules.v_contact to puntual_app;

create view rules.v_event with (security_invoker = true) as
select tenant_id, event_id, debtor_id, debt_id, kind, at, until_at, lifted_at from rules.event;
grant select on rules.v_event to puntual_app;
