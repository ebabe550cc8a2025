-- Why: what somebody asks for in a call is of the occasion of that call.
-- Locks: none. Size: a view.

create or replace view rules.v_contact with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, debt_id, channel, taken_at, slot_at, outcome, settled_at, book_id, occasion
from rules.contact;
