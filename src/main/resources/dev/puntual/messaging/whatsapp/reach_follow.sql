-- tenant · how many people a number wrote to since an instant, from how many it was since an earlier one (or a later one): only
-- those in between are looked at. Nothing where nobody counted yet. Under the lock of whatsapp_standing. Reads
-- messaging.whatsapp_person, writes messaging.whatsapp_reach.
update messaging.whatsapp_reach r
set since = :since,
    people = r.people
      - (select count(*) from messaging.whatsapp_person p
         where p.tenant_id = :tenant and p.number_id = :number and p.reached_at > r.since and p.reached_at <= :since)
      + (select count(*) from messaging.whatsapp_person p
         where p.tenant_id = :tenant and p.number_id = :number and p.reached_at > :since and p.reached_at <= r.since)
where r.tenant_id = :tenant and r.number_id = :number
returning r.people
