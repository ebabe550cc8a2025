-- tenant · these people are written to outside of their day. Writes messaging.whatsapp_person.
insert into messaging.whatsapp_person (tenant_id, number_id, person, reached_at)
select t.tenant_id, :number, e.person, :now
from tenants.v_tenant t
cross join (select distinct u.person from unnest(:people::text[]) as u (person)) e
where t.tenant_id = :tenant
on conflict (tenant_id, number_id, person) do update set reached_at = excluded.reached_at
