-- tenant · of contacts, those whose person agreed to be reached this way: their newest word about the channel and that address is a
-- consent, and what shows it is named. Reads rules.contact and rules.authorisation.
select c.contact_id
from rules.contact c
cross join lateral (
  select a.granted, a.basis, a.evidence
  from rules.authorisation a
  where a.tenant_id = :tenant and a.debtor_id = c.debtor_id and a.channel = :channel
    and (a.address_hash is null or a.address_hash = c.address_hash)
  order by a.recorded_at desc, a.authorisation_id desc
  limit 1
) a
where c.tenant_id = :tenant and c.contact_id = any(:contacts::uuid[])
  and a.granted and a.basis = 'consent' and a.evidence <> ''
