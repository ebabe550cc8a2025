-- Why: contact rules ask in which part of a country a debtor is, what the law sees in it, what a contact is to the debt
-- and what speaks against an address. Until somebody says so the strict answer stays.
-- Locks: receivables.debtor and contact for the instant in which constant defaults are added.

alter table receivables.debtor
  -- Country and part as ISO 3166-2 writes them, and the city of New York as US-NYC. One of another country is none.
  add column place text not null default '' check (place ~ '^([A-Z]{2}-[A-Z0-9]{1,3})?$'),
  add column standing text not null default 'unknown'
    check (standing in ('consumer', 'micro_small_business', 'business_as_final_user', 'business', 'public_body', 'unknown')),
  -- Since when both are a person's word; files leave them then.
  add column standing_told_at timestamptz;

alter table receivables.contact
  drop constraint contact_role_check,
  add constraint contact_role_check check (role in ('payer', 'boss', 'guarantor', 'sales', 'other', 'joint_debtor',
    'reference_person', 'relative', 'coworker', 'neighbour', 'employer', 'minor')),
  -- What speaks against its addresses, in this order, joined by blanks.
  add column traits text not null default '' check (traits in ('', 'not_supplied', 'work_email', 'workplace',
    'not_supplied work_email', 'not_supplied workplace', 'work_email workplace', 'not_supplied work_email workplace'));

create or replace view receivables.v_debtor with (security_invoker = true) as
select tenant_id, debtor_id, code, name, name_key, tax_id, country, language, zone, attributes, created_at, place, standing
from receivables.debtor where withdrawn_at is null;

create or replace view receivables.v_contact with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, name, role, email, phone, rank, email_bad_since, created_at, phone_bad_since, traits
from receivables.contact where retired_at is null;

create or replace view receivables.v_address with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, name, role, email, rank, created_at, traits
from receivables.contact
where retired_at is null and email <> '' and email_bad_since is null and role in ('payer', 'boss', 'other');

-- The one zone of a part of a country is found out when its requests are taken in.
grant update on messaging.in_request to puntual_app;
