-- tenant · What the last attempt of one message said. Reads messaging.letter.
select l.content
from messaging.letter l
where l.tenant_id = :tenant and l.message_id = :message
order by l.attempt_no desc
limit 1
