-- tenant · the days on which each debtor would be written to, of those for whom a contact rule may bite: contacts nearer
-- than :near days to each other or :far to one that was made, or on a day that is shut. Reads rehearsal_contact,
-- receivables.v_debtor and rules.v_contact; writes rehearsal_line. Letters of one debtor and day are one contact, judged
-- by the firmest.
insert into pg_temp.rehearsal_line (debtor_id, days, profiles, made)
with occasion as (
  select c.debtor_id, c.on_day - :origin::date as day, max(t.tone) as tone
  from rehearsal_contact c
  join rehearsal_tone t on t.ladder_no = (c.lead & 65535) and t.rung = ((c.lead >> 16) & 65535)
  group by c.debtor_id, c.on_day
), placed as (
  select o.debtor_id, o.day, w.profile, o.day - lag(o.day) over (partition by o.debtor_id order by o.day) as gap,
         w.barred > 0 or o.day = any(w.shut) as shut
  from occasion o
  left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = o.debtor_id
  join rehearsal_law w on w.country = coalesce(d.country::text, '') and w.tone = o.tone
), gathered as (
  select p.debtor_id, array_agg(p.day order by p.day) as days, array_agg(p.profile order by p.day) as profiles,
         coalesce(min(p.gap) < :near::int, false) or bool_or(p.shut) as near
  from placed p
  group by p.debtor_id
), past as (
  select m.debtor_id, array_agg(m.day order by m.day) as days
  from (
    select distinct c.debtor_id, (c.slot_at at time zone :zone)::date - :origin::date as day
    from rules.v_contact c
    where c.tenant_id = :tenant and c.outcome <> 'released' and c.slot_at > :since and c.taken_at <= :asOf
  ) m
  group by m.debtor_id
)
select g.debtor_id, g.days, g.profiles, coalesce(m.days, '{}')
from gathered g
left join past m on m.debtor_id = g.debtor_id
where g.near or g.days[1] - m.days[cardinality(m.days)] < :far::int
on conflict do nothing
