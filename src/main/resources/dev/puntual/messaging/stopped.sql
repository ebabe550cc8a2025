-- tenant · of some messages those that may not leave because somebody said stop, and why: what they asked for themselves
-- first; by WhatsApp under their number and under what stands for it. A company to whom nobody ever said it pays one glance.
-- Reads messaging.message, suppression, suppression_lift, whatsapp_person.
with asked as materialized (
  select m.message_id, m.channel, m.subject_id, m.address, messaging.known_as(m.address) as known_as,
         messaging.address_key(m.address, :inner::bytea, :outer::bytea) as address_key
  from messaging.message m
  where m.tenant_id = :tenant and m.message_id = any(:messages::uuid[])
    and exists (select from messaging.suppression s where s.tenant_id = :tenant)
), named as (
  select a.message_id, a.channel, a.subject_id, a.address_key from asked a
  union all
  select a.message_id, a.channel, a.subject_id, messaging.address_key(p.bsuid, :inner::bytea, :outer::bytea)
  from asked a
  join messaging.whatsapp_person p on p.tenant_id = :tenant and p.person = ltrim(a.known_as, '+') and p.bsuid <> ''
  where a.channel = 'whatsapp'
  union all
  select a.message_id, a.channel, a.subject_id, messaging.address_key('+' || p.person, :inner::bytea, :outer::bytea)
  from asked a
  join messaging.whatsapp_person p on p.tenant_id = :tenant and p.bsuid = a.address and p.bsuid <> ''
  where a.channel = 'whatsapp' and p.person <> p.bsuid
), found as (
  select a.message_id, a.channel, s.suppression_id, s.channel as stopped, s.cause
  from named a
  join messaging.suppression s on s.tenant_id = :tenant and s.address_key = a.address_key
  where s.scope = 'address' or s.subject_id = a.subject_id
  union all
  select a.message_id, a.channel, s.suppression_id, s.channel, s.cause
  from asked a
  join messaging.suppression s on s.tenant_id = :tenant and s.subject_id = a.subject_id
  where s.scope = 'person'
)
select distinct on (f.message_id) f.message_id, 'stopped_' || f.cause as reason
from found f
where f.stopped in ('any', f.channel)
  and not exists (
    select from messaging.suppression_lift l where l.tenant_id = :tenant and l.suppression_id = f.suppression_id)
order by f.message_id,
  array_position('{opt_out,one_click,word,person,at_provider,complaint,wrong_number,hard_bounce,soft_bounces}'::text[], f.cause)
