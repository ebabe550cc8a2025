-- tenant · the contacts of some debtors that still count, and these very ones however old. Reads rules.contact.
select c.debtor_id, c.contact_id, c.channel, c.debt_id, c.occasion, c.slot_at, c.outcome
from rules.contact c
where c.tenant_id = :tenant and c.debtor_id = any(:debtors::uuid[]) and c.slot_at > :since and c.outcome <> 'released'
union
select c.debtor_id, c.contact_id, c.channel, c.debt_id, c.occasion, c.slot_at, c.outcome
from rules.contact c
where c.tenant_id = :tenant and c.contact_id = any(:contacts::uuid[]) and c.outcome <> 'released'
