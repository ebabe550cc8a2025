-- tenant · somebody else answers the telephone of one receivables.contact: the number is marked with every contact of the
-- debtor that has it; the first mark stays.
update receivables.contact c
set phone_bad_since = :now
from receivables.contact w
where w.tenant_id = :tenant and w.debtor_id = :debtor and w.contact_id = :contact and w.phone <> ''
  and c.tenant_id = :tenant and c.debtor_id = :debtor and c.phone_bad_since is null
  and regexp_replace(c.phone, '[^+0-9]', '', 'g') = regexp_replace(w.phone, '[^+0-9]', '', 'g')
