-- Why: what a provider took and then could not deliver is told and counted as what reached nobody; where that is decided is one
-- place, for all who read messages.
-- Locks: none but the view's own; nothing is rewritten.

create or replace view messaging.v_message with (security_invoker = true) as
select tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone, requested_at, state,
       reason, against, subject, settled_at, delivery, delivery_detail, delivery_at,
       -- As the state and the reason, but for what was taken and reached nobody: that counts as refused, with why.
       case when state = 'accepted' and delivery = 'failed' then 'rejected' else state end as came,
       case when state = 'accepted' and delivery = 'failed' and reason not in ('nobody', 'stopped_at_provider') then 'told_failed'
            else reason end as came_of
from messaging.message;
