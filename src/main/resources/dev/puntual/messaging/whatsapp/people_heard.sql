-- tenant · these people wrote; the latest counts, told twice or late. Writes messaging.whatsapp_person.
insert into messaging.whatsapp_person (tenant_id, number_id, person, wa_id, bsuid, heard_at)
select t.tenant_id, :number, e.person, max(e.wa_id), max(e.bsuid), max(e.at)
from tenants.v_tenant t
cross join unnest(:people::text[], :waIds::text[], :bsuids::text[], :ats::timestamptz[]) as e (person, wa_id, bsuid, at)
where t.tenant_id = :tenant
group by t.tenant_id, e.person
on conflict (tenant_id, number_id, person) do update
set wa_id = coalesce(nullif(excluded.wa_id, ''), messaging.whatsapp_person.wa_id),
    bsuid = coalesce(nullif(excluded.bsuid, ''), messaging.whatsapp_person.bsuid),
    heard_at = greatest(messaging.whatsapp_person.heard_at, excluded.heard_at)
