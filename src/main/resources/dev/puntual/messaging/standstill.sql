-- tenant · Why nothing leaves, if so. Reads messaging.lane.
select l.trouble, l.trouble_since
from messaging.lane l
where l.tenant_id = :tenant and l.channel = :channel and l.trouble <> ''
