-- tenant · when something may next leave to each of these addresses, where something left a moment ago. Those long ago are
-- forgotten. Reads and deletes from messaging.spoken.
with old as (
  delete from messaging.spoken s
  where s.tenant_id = :tenant and s.channel = :channel and s.last_at <= :since
    and s.address_hash <> all(:hashes)
)
select s.address_hash, s.last_at
from messaging.spoken s
where s.tenant_id = :tenant and s.channel = :channel and s.address_hash = any(:hashes) and s.last_at > :since
