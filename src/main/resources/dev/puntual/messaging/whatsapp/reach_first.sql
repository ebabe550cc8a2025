-- tenant · when the first of those was written to whom a number wrote to since an instant; null when there are none. Reads
-- messaging.whatsapp_person.
select min(p.reached_at) as first_at
from messaging.whatsapp_person p
where p.tenant_id = :tenant and p.number_id = :number and p.reached_at > :since
