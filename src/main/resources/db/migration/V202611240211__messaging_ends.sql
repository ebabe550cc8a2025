-- Why: messages that ended in a rare way are looked for by it; most end well and have no reason, so the index is small.
-- Locks: messaging.message, while the index is built: some seconds for ten million. About 60 bytes a message with a reason.
create index message_end on messaging.message (tenant_id, state, reason, requested_at) where reason <> '';
