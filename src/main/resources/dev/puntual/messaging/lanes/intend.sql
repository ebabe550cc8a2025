-- tenant · Writes down what is about to be said, before anybody says it. Only messages still ready; returns those
-- that may go. Reads and writes messaging.message; writes attempt, letter.
with told as (
  select t.message_id, t.attempt_no, t.subject, t.content
  from unnest(:messages::uuid[], :attempts::int[], :subjects::text[], :contents::text[])
    as t (message_id, attempt_no, subject, content)
), moved as (
  update messaging.message m
  set state = 'sending', subject = t.subject
  from told t
  where m.tenant_id = :tenant and m.message_id = t.message_id and m.state = 'ready'
  returning m.tenant_id, m.message_id
), tried as (
  insert into messaging.attempt (tenant_id, message_id, attempt_no, lease_id, started_at)
  select m.tenant_id, m.message_id, t.attempt_no, :lease, :now
  from moved m
  join told t on t.message_id = m.message_id
  on conflict do nothing
  returning tenant_id, message_id, attempt_no
)
insert into messaging.letter (tenant_id, message_id, attempt_no, content)
select a.tenant_id, a.message_id, a.attempt_no, t.content
from tried a
join told t on t.message_id = a.message_id
on conflict do nothing
returning message_id
