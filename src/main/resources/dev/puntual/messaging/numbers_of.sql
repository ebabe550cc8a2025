-- tenant · the numbers of people who show none any more, as they were last told. Reads messaging.whatsapp_person.
select distinct on (p.bsuid) p.bsuid, '+' || p.person as number
from messaging.whatsapp_person p
where p.tenant_id = :tenant and p.bsuid = any(:ids::text[]) and p.bsuid <> '' and p.person ~ '^[0-9]+$'
order by p.bsuid, p.heard_at desc nulls last
