-- tenant · writes what became of contacts. What was sent stays sent; only a slot that nothing left from is given back.
-- Writes rules.contact.
update rules.contact c
set outcome = :outcome, settled_at = :now
where c.tenant_id = :tenant and c.contact_id = any(:contacts::uuid[]) and c.outcome in ('reserved', 'out', 'unknown')
