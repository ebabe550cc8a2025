-- tenant · since when an address of one receivables.contact is known to be dead; nothing when it is another address.
select c.email_bad_since
from receivables.contact c
where c.tenant_id = :tenant and c.debtor_id = :debtor and c.contact_id = :contact and lower(c.email) = :email
  and c.email_bad_since is not null
