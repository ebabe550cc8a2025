-- tenant · how many different people were written to outside of their day since an instant, and when the first of them was.
-- Reads messaging.whatsapp_person.
select count(*)::int as people, min(p.reached_at) as first_at
from messaging.whatsapp_person p
where p.tenant_id = :tenant and p.number_id = :number and p.reached_at > :since
