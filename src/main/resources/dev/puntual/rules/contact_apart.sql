-- tenant · what may have been sent stays counted under an id of its own, with what it was before, so that its message may
-- ask for another slot. Writes rules.contact.
with gone as (
  update rules.contact c
  set outcome = 'released', settled_at = :now, taken_at = :now, out_at = null, was = '{}'
  from rules.contact o
  where c.tenant_id = :tenant and c.contact_id = :contact and c.outcome in ('out', 'sent', 'unknown')
    and o.tenant_id = :tenant and o.contact_id = c.contact_id
  returning o.tenant_id, o.contact_id, o.debtor_id, o.debt_id, o.channel, o.address_hash, o.occasion, o.due_on, o.taken_at, o.slot_at,
    o.out_at, o.book_id, o.question, o.was
)
insert into rules.contact
  (tenant_id, contact_id, debtor_id, debt_id, channel, address_hash, occasion, due_on, taken_at, slot_at, outcome, out_at,
   settled_at, book_id, question, was)
select g.tenant_id, md5(g.contact_id::text || g.slot_at::text)::uuid, g.debtor_id, g.debt_id, g.channel, g.address_hash,
       g.occasion, g.due_on, g.taken_at, g.slot_at, 'unknown', g.out_at, :now, g.book_id, g.question, g.was
from gone g
on conflict do nothing
