-- tenant · A person decides that a message is not said. Writes messaging.message.
update messaging.message m
set state = 'withheld', reason = 'person', settled_at = :now
where m.tenant_id = :tenant and m.message_id = :message and m.state = 'for_person'
