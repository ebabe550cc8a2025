-- tenant · Ends claimed messages that will not be said, each with its state, reason and the rules against it.
-- Writes messaging.message.
update messaging.message m
set state = t.state, reason = t.reason, against = t.against, settled_at = :now
from unnest(:messages::uuid[], :states::text[], :reasons::text[], :against::text[])
  as t (message_id, state, reason, against)
where m.tenant_id = :tenant and m.message_id = t.message_id and m.state = 'ready'
