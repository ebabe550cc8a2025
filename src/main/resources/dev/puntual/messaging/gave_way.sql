-- tenant · Refused messages in whose place another channel is used end here, so that no person asks for them again and the
-- debtor is not contacted twice. Writes messaging.message.
update messaging.message m
set state = 'withdrawn', reason = 'next_channel', settled_at = :now
where m.tenant_id = :tenant and m.message_id = any(:messages::uuid[]) and m.state in ('withheld', 'expired')
