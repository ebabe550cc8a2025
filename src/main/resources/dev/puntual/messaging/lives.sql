-- tenant · the few different places, last days and channels that the letter box names. Reads messaging.in_request.
select distinct r.channel, r.country, r.subdivision, r.zone, r.expires_on
from messaging.in_request r
where r.tenant_id = :tenant
