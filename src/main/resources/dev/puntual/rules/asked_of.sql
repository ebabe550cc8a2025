-- tenant · the hours that one debtor asked for, and how. Reads rules.asked_hours.
select h.hours, h.evidence, h.recorded_at
from rules.asked_hours h
where h.tenant_id = :tenant and h.debtor_id = :debtor::uuid and h.withdrawn_at is null
