-- tenant · A person knows that an unknown message arrived. Writes messaging.message.
update messaging.message m
set state = 'accepted', reason = 'marked_sent', settled_at = :now, ask_at = null
where m.tenant_id = :tenant and m.message_id = :message and m.state = 'unknown'
