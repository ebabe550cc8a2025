-- tenant · how many different people were written to outside of their day since an instant. Reads messaging.whatsapp_person.
select count(*)::int
from messaging.whatsapp_person p
where p.tenant_id = :tenant and p.number_id = :number and p.reached_at > :since
