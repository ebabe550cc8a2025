-- tenant · a contact that a person said was made was not: it stops counting. What passed the last door stays as it is.
-- Writes rules.contact.
update rules.contact c
set outcome = 'released', settled_at = :now
where c.tenant_id = :tenant and c.contact_id = :contact and c.outcome = 'sent' and c.out_at is null
