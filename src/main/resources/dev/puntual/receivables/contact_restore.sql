-- tenant · takes the retirement of one receivables.contact back.
update receivables.contact c
set retired_at = null
where c.tenant_id = :tenant and c.debtor_id = :debtor and c.contact_id = :contact and c.retired_at is not null
