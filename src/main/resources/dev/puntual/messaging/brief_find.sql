-- tenant · which message a short address was written into. Reads messaging.brief_stop.
select s.message_id
from messaging.brief_stop s
where s.tenant_id = :tenant and s.mark = :mark
