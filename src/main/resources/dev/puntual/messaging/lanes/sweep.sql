-- tenant · Attempts that somebody else's lease left open: nobody knows whether they arrived, so a person will look.
-- At most five hundred a call; returns how many. Reads and writes messaging.attempt, message.
with lost as (
  select o.message_id, o.attempt_no
  from messaging.attempt o
  join messaging.message m on m.tenant_id = :tenant and m.message_id = o.message_id and m.channel = :channel
  where o.tenant_id = :tenant and o.outcome is null and o.lease_id <> :lease
  order by o.started_at, o.message_id
  limit 500
), closed as (
  update messaging.attempt a
  set outcome = 'unknown', detail = 'interrupted', settled_at = :now
  from lost x
  where a.tenant_id = :tenant and a.message_id = x.message_id and a.attempt_no = x.attempt_no and a.outcome is null
  returning a.message_id
), listed as (
  update messaging.message m
  set state = 'unknown', reason = 'interrupted', settled_at = :now, asks = 0,
      ask_at = case when :tells then cast(:now as timestamptz) + interval '1 minute' end
  from closed c
  where m.tenant_id = :tenant and m.message_id = c.message_id and m.state = 'sending'
  returning m.message_id
)
select count(*) from closed
