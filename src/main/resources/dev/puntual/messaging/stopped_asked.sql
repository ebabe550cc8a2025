-- tenant · whoever asks to write where somebody said stop gets no slot: its answer becomes a no, with why. A company to whom
-- nobody ever said it pays one glance. Reads messaging.in_request, suppression, suppression_lift; writes pg_temp.rule_answer.
with asked as materialized (
  select r.message_id, r.channel, r.subject_id, messaging.address_key(r.address, :inner::bytea, :outer::bytea) as address_key
  from messaging.in_request r
  where r.tenant_id = :tenant and exists (select from messaging.suppression s where s.tenant_id = :tenant)
), found as (
  select a.message_id, a.channel, s.suppression_id, s.channel as stopped, s.cause
  from asked a
  join messaging.suppression s on s.tenant_id = :tenant and s.address_key = a.address_key
  where s.scope = 'address' or s.subject_id = a.subject_id
  union all
  select a.message_id, a.channel, s.suppression_id, s.channel, s.cause
  from asked a
  join messaging.suppression s on s.tenant_id = :tenant and s.subject_id = a.subject_id
  where s.scope = 'person'
), why as (
  select distinct on (f.message_id) f.message_id, 'stopped_' || f.cause as reason
  from found f
  where f.stopped in ('any', f.channel)
    and not exists (
      select from messaging.suppression_lift l where l.tenant_id = :tenant and l.suppression_id = f.suppression_id)
  order by f.message_id,
    array_position('{opt_out,one_click,word,person,at_provider,complaint,wrong_number,hard_bounce,soft_bounces}'::text[], f.cause)
)
update pg_temp.rule_answer a
set verdict = 'deny', slot_at = null, reason = w.reason
from why w
where a.question_id = w.message_id
returning a.question_id as message_id, a.reason
