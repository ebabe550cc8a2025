-- tenant · the few different places and last days that the letter box names. Reads messaging.in_request.
select distinct r.country, r.subdivision, r.zone, r.expires_on
from messaging.in_request r
where r.tenant_id = :tenant
