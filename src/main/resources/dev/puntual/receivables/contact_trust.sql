-- tenant · takes the mark of a dead address off one receivables.contact.
update receivables.contact c
set email_bad_since = null
where c.tenant_id = :tenant and c.debtor_id = :debtor and c.contact_id = :contact and c.email_bad_since is not null
