-- tenant · these people are written to outside of their day; whoever was not counted is. Under the lock of whatsapp_standing.
-- Each is looked up by its key (offset 0), so it costs the same on a day of many. Writes messaging.whatsapp_person and whatsapp_reach.
with told as (
  select distinct u.person from unnest(:people::text[]) as u (person)
), change as (
  select (select count(*) from told where cast(:now as timestamptz) > r.since)
       - (select count(*)
          from told t
          cross join lateral (
            select p.reached_at
            from messaging.whatsapp_person p
            where p.tenant_id = :tenant and p.number_id = :number and p.person = t.person
            offset 0) x
          where x.reached_at > r.since) as more
  from messaging.whatsapp_reach r
  where r.tenant_id = :tenant and r.number_id = :number
), counted as (
  update messaging.whatsapp_reach r
  set people = r.people + c.more
  from change c
  where r.tenant_id = :tenant and r.number_id = :number and c.more <> 0
)
insert into messaging.whatsapp_person (tenant_id, number_id, person, reached_at)
select t.tenant_id, :number, e.person, :now
from tenants.v_tenant t
cross join told e
where t.tenant_id = :tenant
on conflict (tenant_id, number_id, person) do update set reached_at = excluded.reached_at
