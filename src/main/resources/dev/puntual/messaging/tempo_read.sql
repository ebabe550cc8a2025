-- tenant · how fast the company's account may be spoken to, where a person set it. Reads messaging.pace.
select p.per_second, p.burst, p.daily, p.gap_ms
from messaging.pace p
where p.tenant_id = :tenant and p.channel = :channel
