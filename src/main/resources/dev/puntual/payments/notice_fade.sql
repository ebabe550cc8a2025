-- tenant · empties old words of gateways that were understood; what they came to stays. Some at a time, the oldest first; a
-- repeat finds the next ones, or none. Writes payments.notice.
with old as (
  select n.gateway, n.notice_id
  from payments.notice n
  where n.tenant_id = :tenant and n.folded_at is not null and n.body <> ''::bytea and n.received_at < :before
  order by n.received_at
  limit :most
)
update payments.notice n
set body = ''::bytea
from old o
where n.tenant_id = :tenant and n.gateway = o.gateway and n.notice_id = o.notice_id
