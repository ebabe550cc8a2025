-- tenant · when these people last wrote, and when they were last written to outside of their day. Reads
-- messaging.whatsapp_person.
select p.person, p.bsuid, p.heard_at, p.reached_at
from messaging.whatsapp_person p
where p.tenant_id = :tenant and p.number_id = :number and (p.person = any(:people::text[]) or p.bsuid = any(:people::text[]))
order by p.heard_at nulls first, p.person
