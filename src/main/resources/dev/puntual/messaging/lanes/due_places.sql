-- tenant · The few different places (country, zone) that due rows are for. Reads messaging.ready.
select distinct r.country, r.zone
from messaging.ready r
where r.tenant_id = :tenant and r.channel = :channel and r.due_at <= :now
