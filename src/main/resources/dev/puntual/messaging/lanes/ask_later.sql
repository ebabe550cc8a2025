-- tenant · when each is asked about again, or that it is not; one of which nobody will hear more carries that as its reason.
-- Only while it stands as it was read. Writes messaging.message.
update messaging.message m
set ask_at = cast(nullif(t.ask_at, '') as timestamptz), asks = m.asks + 1,
    provider_id = coalesce(nullif(m.provider_id, ''), nullif(t.provider_id, '')),
    reason = case when t.reason <> '' then t.reason else m.reason end
from unnest(:messages::uuid[], :states::text[], :askAts::text[], :providerIds::text[], :reasons::text[])
  as t (message_id, state, ask_at, provider_id, reason)
where m.tenant_id = :tenant and m.message_id = t.message_id and m.state = t.state and m.ask_at is not null
