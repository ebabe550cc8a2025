-- tenant · what is said to each debtor and when, each in one number (RehearsalWalk), sorted; the contacts since :since, a number
-- each (Diary); what it said or did, a number each (DayLaw); where rules ask how late debts are, what it owes, the oldest
-- first; and, where that matters, what addresses it has. Reads rehearsal_event, rehearsal_debt, rules.v_contact and v_event.
with line as (
  select e.debtor_id, array_agg(distinct e.letter order by e.letter) as letters
  from rehearsal_event e
  where e.letter is not null
  group by e.debtor_id
), past as (
  select m.debtor_id, array_agg(m.day order by m.day) as days
  from (
    select distinct c.debtor_id, (((c.slot_at at time zone :zone)::date - :origin::date) * 8
             + array_position(:channels::text[], c.channel) - 1) * 1024
             + case when c.occasion is null then 0 else (hashtext(c.occasion::text) & 1022) + 1 end as day
    from rules.v_contact c
    where c.tenant_id = :tenant and c.outcome <> 'released' and c.slot_at > :since and c.taken_at <= :asOf
  ) m
  group by m.debtor_id
), said as (
  select v.debtor_id, array_agg(v.event order by v.event) as events
  from (
    select e.debtor_id,
           ((greatest(e.at, e.until_at) at time zone :zone)::date - :origin::date) * 8
           + array_position(:kinds::text[], e.kind) - 1 as event
    from rules.v_event e
    where e.tenant_id = :tenant and e.at <= :asOf and (e.lifted_at is null or e.lifted_at > :asOf)
  ) v
  group by v.debtor_id
), owed as (
  select w.debtor_id, array_agg(w.debt order by w.debt) as debts
  from (
    select distinct p.debtor_id,
           (greatest(0, least(p.owed_on - :origin::date + 40, 511))::bigint << 41)
           | (greatest(0, least(p.paid_on, :origin::date + 255) - :origin::date)::bigint << 33)
           | (p.money::bigint << 18) | p.calendar as debt
    from rehearsal_debt p
    where :staged::boolean
  ) w
  group by w.debtor_id
), reach as (
  select d.debtor_id, max(d.roles) as roles
  from rehearsal_debt d
  where :chooses::boolean
  group by d.debtor_id
)
select l.debtor_id, l.letters, coalesce(p.days, '{}') as made, coalesce(s.events, '{}') as heard,
       coalesce(o.debts, '{}') as owed, coalesce(r.roles, 0) as roles
from line l
left join past p on p.debtor_id = l.debtor_id
left join said s on s.debtor_id = l.debtor_id
left join owed o on o.debtor_id = l.debtor_id
left join reach r on r.debtor_id = l.debtor_id
