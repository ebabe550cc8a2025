-- tenant · how a contact was decided. Reads rules.contact and rules.book.
select c.debtor_id, c.debt_id, c.address_hash, c.occasion, coalesce(c.out_at, c.taken_at) as then_at, c.taken_at, c.out_at is not null as out, c.slot_at, c.question, b.editions, b.policy
from rules.contact c
join rules.book b on b.tenant_id = :tenant and b.book_id = c.book_id
where c.tenant_id = :tenant and c.contact_id = :contact
