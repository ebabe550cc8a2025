-- tenant · gives requests without a zone the only one that their part of the country has. Writes messaging.in_request.
update messaging.in_request r
set zone = p.zone
from unnest(:countries::text[], :parts::text[], :zones::text[]) as p (country, part, zone)
where r.tenant_id = :tenant and r.zone = '' and r.country = p.country and r.subdivision = p.part
