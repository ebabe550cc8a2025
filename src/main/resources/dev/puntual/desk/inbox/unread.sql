-- tenant · how many open conversations nobody has read, up to a hundred. Reads inbox.v_conversation.
select count(*)
from (
  select v.conversation_id
  from inbox.v_conversation v
  where v.tenant_id = :tenant and not v.closed and v.unread and coalesce(v.snoozed_until, :today::date) <= :today::date
  limit 100) u
