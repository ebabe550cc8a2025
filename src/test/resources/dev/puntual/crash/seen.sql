-- What was once a message is one for ever.
select 'message ' || s.message_id || ' vanished'
from crash.seen s
left join messaging.message m on m.tenant_id = :tenant and m.message_id = s.message_id
where s.tenant_id = :tenant and m.message_id is null
