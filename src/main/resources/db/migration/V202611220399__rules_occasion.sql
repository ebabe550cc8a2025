-- Why: what is answered to somebody who just wrote belongs to what they answered: it is no contact of its own where a limit counts
-- occasions, and the inbox has to say which one.
-- Locks: a view only.
create or replace view rules.v_contact with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, debt_id, channel, taken_at, slot_at, outcome, settled_at, book_id, occasion
from rules.contact;
