-- Why: whether a debtor could be written to on a day gone by, for whoever decides that day again.
-- Locks: none. Size: a view.

-- Addresses that ever were, with when they came, went bad and went; v_address shows those of today.
create view receivables.v_address_then with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, role, created_at, email_bad_since, retired_at
from receivables.contact
where email <> '' and role in ('payer', 'boss', 'other');
grant select on receivables.v_address_then to puntual_app;
