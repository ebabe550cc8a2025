-- tenant · writes dunning.habit of every debtor from all of history, at once. Running it twice on a day writes the
-- same. Reads receivables.v_receivable, worklist.v_hold_history, v_promise and v_task, messaging.v_message and v_answer,
-- payments.v_payment, inbox.v_reading.
-- Contact: a message that a provider accepted, or a call that reached the debtor's telephone. Answer: what a person wrote by
-- any channel or said on the telephone, placed as a promise or an objection, or a payment that was begun; no machine's words.
-- A promise is broken when its last day has passed, too little came in since, and something that it spoke of was not settled.
with paid as (
  select r.debtor_id, min(coalesce(r.issued_on, r.due_on)) as since_on,
         avg(greatest(0, r.settled_on - r.due_on)) filter (where r.settled_on is not null) as average_late,
         100.0 * count(*) filter (where r.settled_on > r.due_on) / nullif(count(r.settled_on), 0) as share_late
  from (
    select q.debtor_id, q.issued_on, q.due_on, q.settled_on
    from receivables.v_receivable q
    where q.tenant_id = :tenant and q.settled_on is not null
    union all
    select q.debtor_id, null, min(coalesce(q.issued_on, q.due_on)), null
    from receivables.v_receivable q
    where q.tenant_id = :tenant and q.settled_on is null
    group by q.debtor_id
  ) r
  group by r.debtor_id
), broken as (
  select h.debtor_id, count(distinct h.hold_id) as promises
  from worklist.v_promise h
  where h.tenant_id = :tenant and h.last_on < :today and not h.kept
    and (h.lifted_at is null or (h.lifted_at at time zone :zone)::date > h.last_on)
  group by h.debtor_id
), called as (
  select t.debtor_id, t.ended_at, t.heard <> 'nobody' as talked
  from worklist.v_task t
  where t.tenant_id = :tenant and t.kind = 'call' and t.state = 'done' and t.heard not in ('', 'wrong')
), left_us as (
  select m.subject_id as debtor_id, m.settled_at as at
  from messaging.v_message m
  where m.tenant_id = :tenant and m.state = 'accepted'
  union all
  select c.debtor_id, c.ended_at
  from called c
), told as (
  select l.debtor_id, (max(l.at) at time zone :zone)::date as contacted_on
  from left_us l
  group by l.debtor_id
), answer as (
  select r.debtor_id, a.received_at as at
  from inbox.v_reading r
  join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id
  where r.tenant_id = :tenant and r.debtor_id is not null and r.meaning <> 'automatic' and not a.automatic
  union all
  select c.debtor_id, c.ended_at
  from called c
  where c.talked
  union all
  select h.debtor_id, h.placed_at as at
  from worklist.v_hold_history h
  where h.tenant_id = :tenant and h.channel is null and h.reason in ('promise', 'agreement', 'dispute', 'to_verify')
  union all
  select p.debtor_id, p.started_at
  from payments.v_payment p
  where p.tenant_id = :tenant
), answered as (
  select a.debtor_id, (max(a.at) at time zone :zone)::date as answered_on
  from answer a
  group by a.debtor_id
)
insert into dunning.habit as known
  (tenant_id, debtor_id, since_on, average_late, share_late, broken_promises, contacted_on, answered_on)
select d.tenant_id, d.debtor_id, p.since_on, p.average_late, p.share_late, coalesce(b.promises, 0), t.contacted_on,
       a.answered_on
from receivables.v_debtor d
left join paid p on p.debtor_id = d.debtor_id
left join broken b on b.debtor_id = d.debtor_id
left join told t on t.debtor_id = d.debtor_id
left join answered a on a.debtor_id = d.debtor_id
where d.tenant_id = :tenant
on conflict (tenant_id, debtor_id) do update
set since_on = excluded.since_on,
    average_late = excluded.average_late,
    share_late = excluded.share_late,
    broken_promises = excluded.broken_promises,
    contacted_on = excluded.contacted_on,
    answered_on = excluded.answered_on
where known.tenant_id = :tenant
