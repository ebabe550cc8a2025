-- tenant · the other contacts of a debtor that counted at an instant gone by: those that had asked before and, at the
-- door, those that had left. Reads rules.contact.
select c.channel, c.debt_id, c.occasion, c.slot_at
from rules.contact c
where c.tenant_id = :tenant and c.debtor_id = :debtor and c.contact_id <> :contact
  and case when :out then c.out_at <= :then or c.taken_at < :taken
           else c.taken_at < :taken or (c.taken_at = :taken and c.slot_at < :slot) end
  and (c.outcome <> 'released' or c.settled_at > :then)
