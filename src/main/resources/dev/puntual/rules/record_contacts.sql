-- tenant · the other contacts of a debtor with everything they ever were. Reads rules.contact.
select c.contact_id, c.channel, c.debt_id, c.occasion, c.taken_at, c.slot_at, c.out_at,
       case when c.outcome = 'released' then c.settled_at end as released_at, c.was
from rules.contact c
where c.tenant_id = :tenant and c.debtor_id = :debtor and c.contact_id <> :contact
