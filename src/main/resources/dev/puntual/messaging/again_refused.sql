-- tenant · The contact rules were asked again and still do not let a message leave; one that may have arrived stays so.
-- Writes messaging.message.
update messaging.message m
set state = case when m.state = 'unknown' then m.state else :state end,
    reason = case when m.state = 'unknown' then m.reason else :reason end,
    against = :against
where m.tenant_id = :tenant and m.message_id = :message and m.state in ('unknown', 'rejected', 'withheld', 'for_person')
