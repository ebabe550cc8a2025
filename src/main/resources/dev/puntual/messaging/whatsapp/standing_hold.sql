-- tenant · what Meta thinks of the number; held until the transaction ends, so that a stop comes before or after a claim, never
-- into it. Reads messaging.whatsapp_standing.
select s.stopped, s.stopped_at, s.quality, s.tier, s.approval
from messaging.whatsapp_standing s
where s.tenant_id = :tenant
for no key update
