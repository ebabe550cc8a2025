-- tenant · takes slots, moves those that were reserved already, and takes again what was given back.
-- Writes rules.contact; what may have been sent stays as it is.
insert into rules.contact as c
  (tenant_id, contact_id, debtor_id, debt_id, channel, address_hash, occasion, taken_at, slot_at, outcome, book_id, question)
select :tenant, n.contact_id, n.debtor_id, n.debt_id, n.channel, n.address_hash, n.occasion, :now, n.slot_at, 'reserved', :book,
       n.question
from unnest(:contacts::uuid[], :debtors::uuid[], :debts::uuid[], :channels::text[], :addresses::text[],
  :occasions::uuid[], :slots::timestamptz[], :questions::jsonb[]) as n (contact_id, debtor_id, debt_id, channel, address_hash, occasion, slot_at,
  question)
on conflict (tenant_id, contact_id) do update
set was = c.was || array[coalesce(c.settled_at, :now), c.slot_at, c.taken_at, c.out_at],
    slot_at = excluded.slot_at, taken_at = excluded.taken_at, outcome = 'reserved', settled_at = null,
    book_id = excluded.book_id, question = excluded.question
where c.tenant_id = :tenant and c.outcome in ('reserved', 'released')
