-- tenant · Reads the few different places (country, zone) that the letter box names.
select distinct r.country, r.zone
from messaging.in_request r
where r.tenant_id = :tenant
