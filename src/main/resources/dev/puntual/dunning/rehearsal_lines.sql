-- tenant · what is said to each debtor and when, each in one number (RehearsalWalk), sorted; and the days since :since on
-- which it was written to. Reads rehearsal_event and rules.v_contact.
with line as (
  select e.debtor_id, array_agg(distinct e.letter order by e.letter) as letters
  from rehearsal_event e
  where e.letter is not null
  group by e.debtor_id
), past as (
  select m.debtor_id, array_agg(m.day order by m.day) as days
  from (
    select distinct c.debtor_id, (c.slot_at at time zone :zone)::date - :origin::date as day
    from rules.v_contact c
    where c.tenant_id = :tenant and c.outcome <> 'released' and c.slot_at > :since and c.taken_at <= :asOf
  ) m
  group by m.debtor_id
)
select l.debtor_id, l.letters, coalesce(p.days, '{}') as made
from line l
left join past p on p.debtor_id = l.debtor_id
