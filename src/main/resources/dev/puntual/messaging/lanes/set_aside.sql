-- tenant · ends a waiting message that breaks whatever touches it: a person looks. Writes messaging.ready, message.
with gone as (
  delete from messaging.ready r
  where r.tenant_id = :tenant and r.channel = :channel and r.message_id = :message
  returning r.message_id
)
update messaging.message m
set state = 'for_person', reason = 'human_broken', settled_at = :now
from gone g
where m.tenant_id = :tenant and m.message_id = g.message_id and m.state = 'ready'
