-- tenant · counts once, for good, the people whom a number wrote to since an instant. Under the lock of whatsapp_standing. Reads
-- messaging.whatsapp_person, writes messaging.whatsapp_reach.
insert into messaging.whatsapp_reach (tenant_id, number_id, since, people)
select t.tenant_id, :number, :since, (
  select count(*) from messaging.whatsapp_person p
  where p.tenant_id = :tenant and p.number_id = :number and p.reached_at > :since)
from tenants.v_tenant t
where t.tenant_id = :tenant
on conflict (tenant_id, number_id) do update set since = excluded.since, people = excluded.people
returning people
