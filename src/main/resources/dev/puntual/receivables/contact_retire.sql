-- tenant · retires one receivables.contact; a second time changes nothing.
update receivables.contact c
set retired_at = :now
where c.tenant_id = :tenant and c.debtor_id = :debtor and c.contact_id = :contact and c.retired_at is null
