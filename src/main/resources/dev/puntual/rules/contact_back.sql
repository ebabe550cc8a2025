-- tenant · contacts that surely did not leave keep a slot for later, and what they were. Writes rules.contact.
update rules.contact c
set outcome = 'reserved', slot_at = l.slot_at, out_at = null,
    was = c.was || array[cast(:now as timestamptz), c.slot_at, c.taken_at, c.out_at]
from unnest(:contacts::uuid[], :slots::timestamptz[]) as l (contact_id, slot_at)
where c.tenant_id = :tenant and c.contact_id = l.contact_id and c.outcome in ('out', 'reserved')
