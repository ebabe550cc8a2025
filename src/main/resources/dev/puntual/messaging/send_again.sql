-- tenant · A person asks for another try of a message that was refused or withheld, or whose fate nobody knows: back to the
-- queue, due at the slot that the contact rules gave it, with a new last day if the old one is too near. Reads messaging.attempt;
-- writes message, ready, lane. Returns the messages that moved.
with moved as (
  update messaging.message m
  set state = 'ready', reason = 'sent_again', against = :against, settled_at = null,
    expires_on = greatest(m.expires_on, :lastDay), ask_at = null
  where m.tenant_id = :tenant and m.message_id = :message and m.state in ('unknown', 'rejected', 'withheld', 'for_person')
  returning m.tenant_id, m.message_id, m.channel, m.country, m.zone, m.expires_on
), queued as (
  insert into messaging.ready (tenant_id, channel, due_at, message_id, attempt_no, country, zone, expires_on)
  select m.tenant_id, m.channel, :dueAt, m.message_id, coalesce(a.last, 0) + 1, m.country, m.zone, m.expires_on
  from moved m
  left join (
    select max(x.attempt_no) as last from messaging.attempt x
    where x.tenant_id = :tenant and x.message_id = :message
  ) a on true
  on conflict do nothing
  returning tenant_id, channel, due_at
), woken as (
  insert into messaging.lane (tenant_id, channel, due_at)
  select q.tenant_id, q.channel, q.due_at from queued q
  on conflict (tenant_id, channel) do update set due_at = least(lane.due_at, excluded.due_at)
  returning channel
)
select count(*) from woken
