-- Why: people ask what is kept of them, and that it be erased; both leave a trace, and money stays.
-- Locks: receivables.debtor, for the instant in which a column without default is added; else a new table only.

-- What somebody asked about their own data, and what came of it. Holds nothing of the person but the debtor's id.
create table receivables.rights_request (
  tenant_id uuid not null,
  request_id uuid not null,
  debtor_id uuid not null,
  kind text not null check (kind in ('erasure', 'access')),
  -- How they asked, in the words of whoever heard it.
  said text not null check (length(said) <= 300),
  asked_at timestamptz not null,
  asked_by uuid not null,
  -- held: noted, and something stands against it. Answered and withdrawn are final.
  state text not null check (state in ('held', 'done', 'withdrawn')),
  closed_at timestamptz,
  closed_by uuid,
  primary key (tenant_id, request_id),
  check ((state = 'held') = (closed_at is null))
);
select app.shard('receivables.rights_request');
create index rights_of_debtor on receivables.rights_request (tenant_id, debtor_id, asked_at);
create unique index rights_held on receivables.rights_request (tenant_id, debtor_id) where state = 'held';
grant select, insert, update on receivables.rights_request to puntual_app;

-- Since when nothing personal is left of it. What was owed and paid stays; no list brings the rest back.
alter table receivables.debtor add column erased_at timestamptz;
grant delete on receivables.contact to puntual_app;

create view receivables.v_rights_request with (security_invoker = true) as
select tenant_id, request_id, debtor_id, kind, said, asked_at, asked_by, state, closed_at, closed_by
from receivables.rights_request;
grant select on receivables.v_rights_request to puntual_app;

-- The past of a debtor's addresses, too, for whoever asks what is kept of them.
create view receivables.v_contact_ever with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, name, role, email, phone, created_at, retired_at
from receivables.contact;
grant select on receivables.v_contact_ever to puntual_app;
