-- Why: who owes what. The unit is the instalment that falls due; entries say how its balance came to be.
-- Locks: new tables only. Size: about 390 bytes a receivable with its indexes, 150 an entry.

create schema receivables;
grant usage on schema receivables to puntual_app;

-- How a name is looked for: small letters, no accents, single blanks.
create function receivables.name_key(name text) returns text language sql immutable parallel safe as $$
  select regexp_replace(
    btrim(translate(lower(name), 'áàâäãéèêëíìîïóòôöõúùûüñç', 'aaaaaeeeeiiiiooooouuuunc')), '\s+', ' ', 'g')
$$;

-- Ids of what files bring are derived from what files call them, so that a repeat finds its row. Lengths keep
-- code "A/B" with number "1" apart from code "A" with number "B/1".
create function receivables.debtor_id(code text) returns uuid language sql immutable parallel safe as $$
  select md5('d/' || code)::uuid
$$;

create function receivables.receivable_id(code text, number text, instalment smallint) returns uuid
language sql immutable parallel safe as $$
  select md5('r/' || length(code)::text || '/' || code || '/' || number || '/' || instalment::text)::uuid
$$;

create function receivables.contact_id(code text, email text, phone text) returns uuid
language sql immutable parallel safe as $$
  select md5('c/' || length(code)::text || '/' || code || '/' || length(email)::text || '/' || email || '/' || phone)::uuid
$$;

create table receivables.debtor (
  tenant_id uuid not null,
  debtor_id uuid not null,
  code text not null,
  name text not null,
  name_key text not null,
  tax_id text not null default '',
  country char(2),
  language char(2),
  zone text,
  attributes jsonb not null default '{}',
  created_at timestamptz not null,
  -- Since when nothing is left of it, because all that was brought has been taken back. A file may bring it again.
  withdrawn_at timestamptz,
  primary key (tenant_id, debtor_id),
  unique (tenant_id, code)
);
select app.shard('receivables.debtor');
create index debtor_by_name on receivables.debtor (tenant_id, name_key, debtor_id);
grant select, insert, update on receivables.debtor to puntual_app;

create table receivables.contact (
  tenant_id uuid not null,
  contact_id uuid not null,
  debtor_id uuid not null,
  name text not null default '',
  role text not null check (role in ('payer', 'boss', 'guarantor', 'sales', 'other')),
  email text not null default '',
  phone text not null default '',
  rank smallint not null default 1,
  email_bad_since timestamptz,
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (tenant_id, contact_id)
);
select app.shard('receivables.contact');
alter table receivables.contact add constraint contact_of_debtor
  foreign key (tenant_id, debtor_id) references receivables.debtor;
create index contact_debtor on receivables.contact (tenant_id, debtor_id);
grant select, insert, update on receivables.contact to puntual_app;

create table receivables.receivable (
  tenant_id uuid not null,
  receivable_id uuid not null,
  debtor_id uuid not null,
  number text not null,
  instalment smallint not null default 1,
  issued_on date,
  due_on date not null,
  currency char(3) not null,
  amount numeric(19, 4) not null,
  balance numeric(19, 4) not null,
  -- Counts the lives of the debt: a moved due date or a reversed payment begins a new one.
  episode smallint not null default 1,
  settled_on date,
  concept text not null default '',
  attributes jsonb,
  created_at timestamptz not null,
  -- Why it counts no more as if it had never been: load, when the file that brought it was taken back. Empty: it counts.
  void_reason text check (void_reason in ('load')),
  primary key (tenant_id, receivable_id),
  constraint open_means_owed check ((settled_on is null) = (balance > 0))
);
select app.shard('receivables.receivable');
alter table receivables.receivable add constraint receivable_of_debtor
  foreign key (tenant_id, debtor_id) references receivables.debtor;
create index receivable_debtor on receivables.receivable (tenant_id, debtor_id, due_on);
create index receivable_open on receivables.receivable (tenant_id, due_on) where settled_on is null;
create index receivable_settled on receivables.receivable (tenant_id, settled_on) where settled_on is not null;
grant select, insert, update on receivables.receivable to puntual_app;

-- Append only. Positive raises the balance, negative lowers it.
create table receivables.entry (
  tenant_id uuid not null,
  receivable_id uuid not null,
  entry_id uuid not null,
  kind text not null check (kind in ('charge', 'payment', 'credit', 'correction', 'reversal')),
  amount numeric(19, 4) not null,
  effective_on date not null,
  origin text not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, receivable_id, entry_id)
);
select app.shard('receivables.entry');
-- What came in lately. Most entries of a load are charges, so it costs the load little.
create index entry_paid on receivables.entry (tenant_id, recorded_at) where kind = 'payment';
-- No foreign key: entries are the journal, written only by the statements that write their receivable, and a
-- check per row costs half as much again as the row.
grant select, insert on receivables.entry to puntual_app;

-- Letter box: movements that other rooms ask for. entry_id is theirs; the same id twice is one entry.
create table receivables.in_entry (
  tenant_id uuid not null,
  receivable_id uuid not null,
  entry_id uuid not null,
  kind text not null,
  amount numeric(19, 4) not null,
  effective_on date not null,
  origin text not null,
  primary key (tenant_id, receivable_id, entry_id)
);
select app.shard('receivables.in_entry');
grant select, insert, delete on receivables.in_entry to puntual_app;

create view receivables.v_debtor with (security_invoker = true) as
select tenant_id, debtor_id, code, name, name_key, tax_id, country, language, zone, attributes, created_at
from receivables.debtor where withdrawn_at is null;
grant select on receivables.v_debtor to puntual_app;

create view receivables.v_contact with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, name, role, email, phone, rank, email_bad_since, created_at
from receivables.contact where retired_at is null;
grant select on receivables.v_contact to puntual_app;

-- Whom a letter may go to: an address that works, of somebody who pays, decides or was named without a role; never
-- a guarantor or our own seller. The one place that says so.
create view receivables.v_address with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, name, role, email, rank, created_at
from receivables.contact
where retired_at is null and email <> '' and email_bad_since is null and role in ('payer', 'boss', 'other');
grant select on receivables.v_address to puntual_app;

create view receivables.v_open with (security_invoker = true) as
select tenant_id, receivable_id, debtor_id, number, instalment, issued_on, due_on, currency, amount, balance,
       episode, concept
from receivables.receivable where settled_on is null;
grant select on receivables.v_open to puntual_app;

create view receivables.v_settled with (security_invoker = true) as
select tenant_id, receivable_id, debtor_id, number, instalment, issued_on, due_on, currency, amount, episode,
       settled_on, concept
from receivables.receivable where settled_on is not null and void_reason is null;
grant select on receivables.v_settled to puntual_app;

create view receivables.v_receivable with (security_invoker = true) as
select tenant_id, receivable_id, debtor_id, number, instalment, issued_on, due_on, currency, amount, balance,
       episode, settled_on, concept, attributes, created_at
from receivables.receivable where void_reason is null;
grant select on receivables.v_receivable to puntual_app;

create view receivables.v_entry with (security_invoker = true) as
select tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin, recorded_at from receivables.entry;
grant select on receivables.v_entry to puntual_app;
