-- tenant · what may have been sent stays counted under an id of its own, so that its message may ask for another slot.
-- Writes rules.contact.
with gone as (
  update rules.contact c
  set outcome = 'released', settled_at = :now
  where c.tenant_id = :tenant and c.contact_id = :contact and c.outcome in ('out', 'sent', 'unknown')
  returning c.tenant_id, c.contact_id, c.debtor_id, c.debt_id, c.channel, c.address_hash, c.occasion, c.due_on, c.taken_at, c.slot_at,
    c.out_at, c.book_id, c.question
)
insert into rules.contact
  (tenant_id, contact_id, debtor_id, debt_id, channel, address_hash, occasion, due_on, taken_at, slot_at, outcome, out_at,
   settled_at, book_id, question)
select g.tenant_id, md5(g.contact_id::text || g.slot_at::text)::uuid, g.debtor_id, g.debt_id, g.channel, g.address_hash,
       g.occasion, g.due_on, g.taken_at, g.slot_at, 'unknown', g.out_at, :now, g.book_id, g.question
from gone g
on conflict do nothing
