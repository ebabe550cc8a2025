-- Why: lists of messages stand in the order of the time that they show: when a message ended, not when it was asked for.
-- Locks: messaging.message while an index is built over those that ended, and one over the few that were lost: about two
-- seconds for a million messages.

create index message_stood on messaging.message (tenant_id, state, coalesce(settled_at, requested_at), message_id)
  where state not in ('ready', 'sending');
drop index messaging.message_failed;
create index message_failed on messaging.message (tenant_id, coalesce(settled_at, requested_at), message_id)
  where delivery = 'failed';
