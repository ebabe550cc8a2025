-- fleet · Reads messaging.lane: which companies ever sent a text message. Sandboxes have no line.
select l.tenant_id
from messaging.lane l
where l.channel = 'sms' and :sandbox::uuid is null and not app.is_sandbox(l.tenant_id)
order by l.tenant_id
