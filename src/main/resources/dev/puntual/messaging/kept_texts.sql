-- tenant · what the last attempt of each of some messages said, of those that left. Reads messaging.letter.
select distinct on (l.message_id) l.message_id, l.content
from messaging.letter l
where l.tenant_id = :tenant and l.message_id = any(:messages)
order by l.message_id, l.attempt_no desc
