-- tenant · a message whose answer was lost lies at its provider: it is accepted, and asked about as others are. Writes
-- messaging.message, attempt.
with heard as (
  update messaging.attempt a
  set outcome = 'accepted', detail = 'told_later', provider_id = :providerId, settled_at = :now
  where a.tenant_id = :tenant and a.message_id = :message and a.outcome = 'unknown'
)
update messaging.message m
set state = 'accepted', reason = 'told_later', provider_id = :providerId, asks = 0,
    ask_at = cast(:now as timestamptz) + interval '1 day'
where m.tenant_id = :tenant and m.message_id = :message and m.state = 'unknown'
