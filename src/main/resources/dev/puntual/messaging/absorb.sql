-- tenant · Empties the letter box of what the contact rules answered: in_request becomes message, and ready at its slot
-- where it got one; wakes the lane, which is locked already. Reads pg_temp.rule_answer, reads and deletes in_request;
-- writes message, ready, lane. The same message twice is one message.
with taken as (
  delete from messaging.in_request r
  using pg_temp.rule_answer a
  where r.tenant_id = :tenant and a.question_id = r.message_id
  returning r.tenant_id, r.message_id, r.subject_id, r.stage, r.channel, r.language, r.recipient, r.address,
    r.country, r.zone, r.expires_on, r.requested_at, r.text_name, a.verdict, a.slot_at, a.reason as why,
    a.rules as against
), written as (
  insert into messaging.message (tenant_id, message_id, subject_id, stage, channel, language, recipient, address,
    country, zone, expires_on, requested_at, text_name, state, reason, against, settled_at)
  select t.tenant_id, t.message_id, t.subject_id, t.stage, t.channel, t.language, t.recipient, t.address,
    t.country, t.zone, t.expires_on, t.requested_at, t.text_name,
    case when t.slot_at is not null then 'ready'
         when t.verdict = 'human' then 'for_person'
         when t.verdict = 'defer' then 'expired'
         else 'withheld' end,
    case when t.slot_at is not null then ''
         when t.verdict = 'human' then 'human_' || t.why
         when t.verdict = 'defer' then 'no_open_day'
         when t.why <> '' then t.why
         else 'rules' end,
    t.against,
    case when t.slot_at is null then cast(:now as timestamptz) end
  from taken t
  on conflict do nothing
  returning tenant_id, message_id, channel, country, zone, expires_on, state
), queued as (
  insert into messaging.ready (tenant_id, channel, due_at, message_id, attempt_no, country, zone, expires_on)
  select w.tenant_id, w.channel, a.slot_at, w.message_id, 1, w.country, w.zone, w.expires_on
  from written w
  join pg_temp.rule_answer a on a.question_id = w.message_id
  where w.state = 'ready'
  on conflict do nothing
  returning tenant_id, channel, due_at
), woken as (
  update messaging.lane l
  set due_at = least(l.due_at, q.due_at)
  from (select q.channel, min(q.due_at) as due_at from queued q group by q.channel) q
  where l.tenant_id = :tenant and l.channel = q.channel
  returning l.channel
)
select (select count(*) from written) as messages,
       (select count(*) from written w where w.state in ('withheld', 'expired')) as refused, (select count(*) from woken) as lanes
