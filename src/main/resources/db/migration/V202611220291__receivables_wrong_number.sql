-- Why: whoever answers a number and is somebody else is not called again about this debtor.
-- Locks: receivables.contact, for the instant in which an empty column is added.

alter table receivables.contact add column phone_bad_since timestamptz;

create or replace view receivables.v_contact with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, name, role, email, phone, rank, email_bad_since, created_at, phone_bad_since
from receivables.contact where retired_at is null;
