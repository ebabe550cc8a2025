-- tenant · asks for a text message to whoever was called, of the same occasion; nothing where the company has no text messages.
-- Asked twice it is one. Reads messaging.message and v_connected, rules.v_contact, tenants.v_tenant; writes messaging.in_request
-- and call_link.
with asked as (
  insert into messaging.in_request
    (tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone, expires_on, requested_at, occasion)
  select m.tenant_id, :link, m.subject_id, 'reply', 'sms', m.language, m.recipient, m.address, m.country, m.zone,
         (cast(:now as timestamptz) at time zone t.zone)::date + 1, :now, c.occasion
  from messaging.message m
  join tenants.v_tenant t on t.tenant_id = :tenant
  left join rules.v_contact c on c.tenant_id = :tenant and c.contact_id = m.message_id
  where m.tenant_id = :tenant and m.message_id = :message
    and exists (select from messaging.v_connected n where n.tenant_id = :tenant and n.channel = 'sms')
  on conflict do nothing
  returning tenant_id, message_id
)
insert into messaging.call_link (tenant_id, message_id, call_id, asked_at)
select a.tenant_id, a.message_id, :message, :now
from asked a
on conflict do nothing
