-- tenant · which of these messages would be the first to what they are about: nothing was ever sent there, or may have
-- been. Reads messaging.message.
select m.message_id
from messaging.message m
where m.tenant_id = :tenant and m.message_id = any(:messages)
  and not exists (
    select from messaging.message o
    where o.tenant_id = :tenant and o.subject_id = m.subject_id and o.message_id <> m.message_id
      and o.state in ('sending', 'accepted', 'unknown'))
