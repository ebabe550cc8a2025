-- tenant · what reached some debtors, or may have, and what holds a slot. Reads rules.contact.
select c.debtor_id, c.contact_id, c.channel, c.debt_id, c.occasion, c.slot_at, c.taken_at, c.outcome = 'reserved' as waits
from rules.contact c
where c.tenant_id = :tenant and c.debtor_id = any(:debtors::uuid[]) and c.slot_at > :since and c.outcome <> 'released'
