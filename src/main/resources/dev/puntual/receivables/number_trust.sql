-- tenant · takes the marks of a wrong number, or of one at which nothing arrives, off every receivables.contact of the debtor that has it.
update receivables.contact c
set phone_bad_since = null, texts_bad_since = null, whatsapp_bad_since = null
from receivables.contact w
where w.tenant_id = :tenant and w.debtor_id = :debtor and w.contact_id = :contact
  and c.tenant_id = :tenant and c.debtor_id = :debtor and (c.phone_bad_since is not null or c.texts_bad_since is not null or c.whatsapp_bad_since is not null)
  and regexp_replace(c.phone, '[^+0-9]', '', 'g') = regexp_replace(w.phone, '[^+0-9]', '', 'g')
returning w.phone
