-- tenant · keeps what a provider said, each event of an account once, and that some day its words are to be forgotten. Reads messaging.message;
-- writes messaging.delivery_event, and messaging.fading the first time.
with noted as (
  insert into messaging.fading (tenant_id, fade_at)
  values (:tenant, cast(:now as timestamptz) + interval '7 days')
  on conflict do nothing
)
insert into messaging.delivery_event (tenant_id, provider, account, event_id, kind, message_id, detail, body, received_at)
select t.tenant_id, :provider, :account, e.event_id, e.kind,
       coalesce(nullif(e.message_id, '')::uuid, (
         select m.message_id
         from messaging.message m
         where m.tenant_id = :tenant and m.channel <> 'email' and m.provider_id = nullif(e.provider_id, '')
         limit 1)),
       e.detail, e.body, :now
from tenants.v_tenant t
cross join unnest(:events::text[], :kinds::text[], :messages::text[], :providerIds::text[], :details::text[], :bodies::bytea[])
  as e (event_id, kind, message_id, provider_id, detail, body)
where t.tenant_id = :tenant
on conflict do nothing
