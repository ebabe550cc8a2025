-- tenant · the other contacts of a debtor that counted at an instant gone by. Reads rules.contact.
select c.channel, c.debt_id, c.slot_at
from rules.contact c
where c.tenant_id = :tenant and c.debtor_id = :debtor and c.contact_id <> :contact and c.taken_at <= :then
  and (c.outcome <> 'released' or c.settled_at > :then)
