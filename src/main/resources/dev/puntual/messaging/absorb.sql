-- tenant · Empties the letter box: in_request becomes message and ready, or an expired message where the next
-- allowed day lies past its last; wakes the lane. Reads and deletes in_request; writes message, ready, lane.
-- A place that was not asked about waits for the next call. The same message twice is one message.
-- The few places are joined twice, so that the many rows are never joined with each other: their number is a
-- secret to the planner, and a nested loop over 20,000 of them takes minutes.
with taken as (
  delete from messaging.in_request r
  using unnest(:countries::text[], :zones::text[], :dueDays::date[]) as p (country, zone, due_on)
  where r.tenant_id = :tenant and r.country = p.country and r.zone = p.zone
  returning r.tenant_id, r.message_id, r.subject_id, r.stage, r.channel, r.language, r.recipient, r.address,
    r.country, r.zone, r.expires_on, r.requested_at, p.due_on <= r.expires_on as in_time
), written as (
  insert into messaging.message (tenant_id, message_id, subject_id, stage, channel, language, recipient, address,
    country, zone, expires_on, requested_at, state, reason, settled_at)
  select t.tenant_id, t.message_id, t.subject_id, t.stage, t.channel, t.language, t.recipient, t.address,
    t.country, t.zone, t.expires_on, t.requested_at,
    case when t.in_time then 'ready' else 'expired' end,
    case when t.in_time then '' else 'no_open_day' end,
    case when t.in_time then null else cast(:now as timestamptz) end
  from taken t
  on conflict do nothing
  returning tenant_id, message_id, channel, country, zone, expires_on, state
), queued as (
  insert into messaging.ready (tenant_id, channel, due_at, message_id, attempt_no, country, zone, expires_on)
  select w.tenant_id, w.channel, p.due_at, w.message_id, 1, w.country, w.zone, w.expires_on
  from written w
  join unnest(:countries::text[], :zones::text[], :dueAts::timestamptz[]) as p (country, zone, due_at)
    on p.country = w.country and p.zone = w.zone
  where w.state = 'ready'
  on conflict do nothing
  returning tenant_id, channel, due_at
), woken as (
  insert into messaging.lane (tenant_id, channel, due_at)
  select q.tenant_id, q.channel, min(q.due_at) from queued q group by q.tenant_id, q.channel
  on conflict (tenant_id, channel) do update set due_at = least(lane.due_at, excluded.due_at)
  returning channel
)
select (select count(*) from written) as messages, (select count(*) from woken) as lanes
