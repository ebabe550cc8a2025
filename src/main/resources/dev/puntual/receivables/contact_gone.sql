-- tenant · marks addresses of receivables.contact behind which there is nobody; the first mark stays.
update receivables.contact c
set email_bad_since = :now
where c.tenant_id = :tenant and c.contact_id = any(:contacts::uuid[]) and c.email_bad_since is null
