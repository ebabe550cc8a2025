-- tenant · Claimed messages that may not be said yet return to the queue, each with the instant to ask again and the rules
-- that made it wait. Writes messaging.message, ready.
with told as (
  select t.message_id, t.attempt_no, t.due_at, t.against
  from unnest(:messages::uuid[], :attempts::int[], :dueAts::timestamptz[], :against::text[])
    as t (message_id, attempt_no, due_at, against)
), kept as (
  update messaging.message m
  set against = t.against
  from told t
  where m.tenant_id = :tenant and m.message_id = t.message_id and m.state = 'ready'
  returning m.tenant_id, m.channel, m.message_id, m.country, m.zone, m.expires_on
)
insert into messaging.ready (tenant_id, channel, due_at, message_id, attempt_no, country, zone, expires_on)
select k.tenant_id, k.channel, t.due_at, k.message_id, t.attempt_no, k.country, k.zone, k.expires_on
from kept k
join told t on t.message_id = k.message_id
on conflict do nothing
