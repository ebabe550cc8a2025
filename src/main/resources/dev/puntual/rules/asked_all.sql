-- tenant · the different hours that debtors asked for. Reads rules.asked_hours.
select distinct h.hours
from rules.asked_hours h
where h.tenant_id = :tenant and h.withdrawn_at is null
order by h.hours
