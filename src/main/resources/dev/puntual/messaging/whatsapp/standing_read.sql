-- tenant · what Meta thinks of the number. Reads messaging.whatsapp_standing.
select s.stopped, s.stopped_at, s.quality, s.tier, s.approval
from messaging.whatsapp_standing s
where s.tenant_id = :tenant
