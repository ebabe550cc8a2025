-- Why: messages that a provider took and then lost are listed and counted among those that did not arrive; a company that
-- sends much and loses little would read all it ever sent for them.
-- Locks: messaging.message while an index is built over the few that failed: a second for a million messages.

create index message_failed on messaging.message (tenant_id, requested_at, message_id) where delivery = 'failed';
