-- tenant · contacts leave the house at this instant, by these rules: from now on they count unless they surely came
-- back. Writes rules.contact.
update rules.contact c
set outcome = 'out', slot_at = :now, out_at = :now, book_id = :book
where c.tenant_id = :tenant and c.contact_id = any(:contacts::uuid[]) and c.outcome = 'reserved'
