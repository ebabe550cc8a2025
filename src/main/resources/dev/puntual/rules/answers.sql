-- tenant · answers every question of pg_temp.in_question into pg_temp.rule_answer. Reads rules.contact and rules.event.
-- The same decision as RuleBook.decide: what is barred, what a person holds, hours, and the latest instant at which a
-- limit lets go. A contact never stands in its own way, and those of one occasion
-- are one where a limit counts occasions. Contacts before :since, and those further back than a limit looks, hold nobody any more.
insert into pg_temp.rule_answer
with near as (
  select q.question_id, q.profile, q.at as asked_at, l.limit_id, l.human, l.release, l.span, l.nth, c.slot_at as at,
         case when l.occasions then coalesce(c.occasion, c.contact_id) else c.contact_id end as counted
  from rules.contact c
  join pg_temp.in_question q on q.debtor_id = c.debtor_id and q.turn = :turn
  join pg_temp.rule_limit l on l.profile = q.profile and l.event = '' and c.channel = any(l.channels)
  where c.tenant_id = :tenant and c.outcome <> 'released' and c.slot_at > :since and c.slot_at > q.at - l.back
    and c.contact_id <> q.question_id
    and (l.scope <> 'debt' or c.debt_id is null or q.debt_id is null or c.debt_id = q.debt_id)
    and (not l.occasions or c.occasion is null or q.occasion is null or c.occasion <> q.occasion)
), said as (
  select n.question_id, n.profile, n.asked_at, n.limit_id, n.human, n.release, n.span, n.nth, max(n.at) as at
  from near n
  where n.nth > 1
  group by n.question_id, n.profile, n.asked_at, n.limit_id, n.human, n.release, n.span, n.nth, n.counted
), placed as (
  select n.question_id, n.profile, n.asked_at, n.limit_id, n.human, n.release, n.span, n.nth, n.at,
         row_number() over (partition by n.question_id, n.limit_id order by n.at desc) as place
  from said n
), made as (
  select n.question_id, n.profile, n.asked_at, n.limit_id, n.human, n.release, n.span, max(n.at) as at
  from near n
  where n.nth = 1
  group by n.question_id, n.profile, n.asked_at, n.limit_id, n.human, n.release, n.span
  union all
  select p.question_id, p.profile, p.asked_at, p.limit_id, p.human, p.release, p.span, p.at from placed p where p.place = p.nth
), heard as (
  select q.question_id, q.profile, q.at as asked_at, l.limit_id, l.human, l.release, l.span,
         max(greatest(e.at, e.until_at)) as at
  from rules.event e
  join pg_temp.in_question q on q.debtor_id = e.debtor_id and q.turn = :turn
  join pg_temp.rule_limit l on l.profile = q.profile and l.event = e.kind
  where e.tenant_id = :tenant and e.lifted_at is null
    and (l.scope <> 'debt' or e.debt_id is null or q.debt_id is null or e.debt_id = q.debt_id)
    and (l.scope <> 'address' or e.address_hash is null or q.address_hash is null or e.address_hash = q.address_hash)
  group by q.question_id, q.profile, q.at, l.limit_id, l.human, l.release, l.span
), counted as (
  select m.question_id, m.profile, m.asked_at, m.limit_id, m.human, m.release, m.span, m.at from made m
  union all
  select h.question_id, h.profile, h.asked_at, h.limit_id, h.human, h.release, h.span, h.at from heard h
), held as (
  select c.question_id, c.asked_at, c.limit_id, c.human,
         case c.release
           when 'rolling' then c.at + c.span
           when 'never' then 'infinity'
           when 'day' then coalesce(d.next_day, 'infinity')
           else coalesce(d.next_week, 'infinity')
         end as until_at
  from counted c
  join pg_temp.rule_profile p on p.profile = c.profile
  left join lateral (
    select d.ends, d.next_day, d.next_week
    from pg_temp.rule_day d
    where c.release in ('day', 'week') and d.place = p.place and d.begins <= c.at
    order by d.begins desc
    limit 1
  ) d on d.ends > c.at
), freed as (
  select h.question_id, greatest(h.asked_at, max(h.until_at)) as free_at,
         array_agg(h.limit_id) filter (where not h.human and h.until_at > h.asked_at) as against,
         array_agg(h.limit_id order by h.limit_id collate "C") filter (where h.human and h.until_at > h.asked_at) as people
  from held h
  group by h.question_id, h.asked_at
), asked as (
  select q.question_id, q.profile, q.at, q.latest, coalesce(f.free_at, q.at) as free_at, f.against, f.people
  from pg_temp.in_question q
  left join freed f on f.question_id = q.question_id
  where q.turn = :turn
), shut as (
  select m.profile, m.at, array_agg(s.rules) as rules
  from (select distinct a.profile, a.at from asked a) m
  join pg_temp.rule_shut s on s.profile = m.profile and s.begins <= m.at and s.ends > m.at
  group by m.profile, m.at
), opening as (
  select m.profile, m.free_at, min(greatest(o.opens, m.free_at)) as at
  from (select distinct a.profile, a.free_at from asked a) m
  join pg_temp.rule_open o on o.profile = m.profile and o.shuts > m.free_at
  group by m.profile, m.free_at
), judged as (
  select a.question_id, a.profile, a.at, a.latest, a.people, p.barred, p.human,
         case when o.at < (a.at at time zone 'UTC' + interval '15 days') at time zone 'UTC' then o.at end as next_at,
         a.against || s.rules as against
  from asked a
  join pg_temp.rule_profile p on p.profile = a.profile
  left join shut s on s.profile = a.profile and s.at = a.at
  left join opening o on o.profile = a.profile and o.free_at = a.free_at
), answered (question_id, verdict, until_at, against, reason, profile, at, latest) as (
  select j.question_id,
         case when j.barred <> '' then 'deny'
              when j.human <> '' or j.people is not null then 'human'
              when j.against is null then 'allow'
              when j.next_at is not null then 'defer'
              else 'deny' end,
         case when j.barred = '' and j.human = '' and j.people is null and j.against is not null then j.next_at end,
         case when j.barred <> '' then string_to_array(j.barred, ' ')
              when j.human <> '' then '{}'
              when j.people is not null then j.people
              when j.against is null then '{}'
              else array(select distinct u.rule collate "C" from unnest(string_to_array(array_to_string(j.against, ' '), ' ')) u (rule)
                         order by 1) end,
         case when j.barred <> '' then ''
              when j.human <> '' then j.human
              when j.people is not null then 'complaint'
              else '' end,
         j.profile, j.at, j.latest
  from judged j
)
select a.question_id, a.verdict, a.until_at, a.against, a.reason, a.profile,
       case when a.verdict = 'allow' then a.at when a.verdict = 'defer' and a.until_at < a.latest then a.until_at end,
       array_to_string(a.against, ' ')
from answered a
on conflict do nothing
