-- Why: what a provider told of a message is read by rooms above, and whoever nobody is behind is found without a look at
-- everything that was sent.
-- Locks: messaging.message for reading while an index over the few rows it holds is built: a second for a million messages.

create index message_nobody on messaging.message (tenant_id, requested_at) where reason = 'nobody';

create or replace view messaging.v_message with (security_invoker = true) as
select tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone, requested_at, state,
       reason, against, subject, settled_at, delivery, delivery_detail, delivery_at
from messaging.message;
