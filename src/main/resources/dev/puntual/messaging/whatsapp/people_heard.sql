-- tenant · these people wrote; the latest counts, told twice or late. Who shows no number, and showed one before, is that one.
-- Reads and writes messaging.whatsapp_person.
with wrote as (
  select coalesce((
           select p.person
           from messaging.whatsapp_person p
           where p.tenant_id = :tenant and p.number_id = :number and p.bsuid = e.bsuid and p.bsuid <> '' and p.person ~ '^[0-9]+$'
             and e.wa_id = ''
           order by p.heard_at desc nulls last
           limit 1), e.person) as person, e.wa_id, e.bsuid, e.at
  from unnest(:people::text[], :waIds::text[], :bsuids::text[], :ats::timestamptz[]) as e (person, wa_id, bsuid, at)
)
insert into messaging.whatsapp_person (tenant_id, number_id, person, wa_id, bsuid, heard_at)
select t.tenant_id, :number, w.person, max(w.wa_id), max(w.bsuid), max(w.at)
from tenants.v_tenant t
cross join wrote w
where t.tenant_id = :tenant
group by t.tenant_id, w.person
on conflict (tenant_id, number_id, person) do update
set wa_id = coalesce(nullif(excluded.wa_id, ''), messaging.whatsapp_person.wa_id),
    bsuid = coalesce(nullif(excluded.bsuid, ''), messaging.whatsapp_person.bsuid),
    heard_at = greatest(messaging.whatsapp_person.heard_at, excluded.heard_at)
