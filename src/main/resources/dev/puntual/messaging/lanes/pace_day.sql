-- tenant · when the first hour of the day that is used up counts no more. Reads messaging.pace_hour.
select min(h.hour) + interval '25 hours'
from messaging.pace_hour h
where h.tenant_id = :tenant and h.channel = :channel and h.sent > 0 and h.hour > cast(:now as timestamptz) - interval '25 hours'
