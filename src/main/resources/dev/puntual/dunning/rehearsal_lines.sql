-- tenant · when each debtor would be written to, and how firmly, in one number a letter (the day times eight and the tone),
-- sorted; and the days since :since on which it was. Reads rehearsal_contact, receivables.v_debtor and rules.v_contact.
with line as (
  select m.debtor_id, array_agg(m.letter order by m.letter) as letters
  from (
    select c.debtor_id, (c.on_day - :origin::date) * 8 + t.tone as letter
    from rehearsal_contact c
    join rehearsal_tone t on t.ladder_no = (c.lead & 65535) and t.rung = ((c.lead >> 16) & 65535)
  ) m
  group by m.debtor_id
), past as (
  select m.debtor_id, array_agg(m.day order by m.day) as days
  from (
    select distinct c.debtor_id, (c.slot_at at time zone :zone)::date - :origin::date as day
    from rules.v_contact c
    where c.tenant_id = :tenant and c.outcome <> 'released' and c.slot_at > :since and c.taken_at <= :asOf
  ) m
  group by m.debtor_id
)
select l.debtor_id, coalesce(d.country::text, '') as country, l.letters, coalesce(p.days, '{}') as made
from line l
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = l.debtor_id
left join past p on p.debtor_id = l.debtor_id
