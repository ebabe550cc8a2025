-- tenant · stops that still stand of one address on one channel, of which its provider told. Reads messaging.suppression and
-- suppression_lift.
select s.suppression_id
from messaging.suppression s
where s.tenant_id = :tenant and s.scope = 'address' and s.channel = :channel and s.address_key = :key
  and s.cause = 'at_provider'
  and not exists (
    select from messaging.suppression_lift l where l.tenant_id = :tenant and l.suppression_id = s.suppression_id)
