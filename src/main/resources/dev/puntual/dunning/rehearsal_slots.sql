-- local · gives each contact its day, of all debtors the first, then of all the second, and so on: not before every rule
-- lets go of the contacts made until then, on the next open day, and within :life days or not at all. Reads
-- rehearsal_line and rehearsal_law; writes to rehearsal_slot what does not keep its day. A rule and the day it lets go
-- travel in one number, so that the latest wins.
insert into pg_temp.rehearsal_slot (debtor_id, on_day, slot_on, rule)
with recursive walk as (
  select l.debtor_id, l.days, l.profiles, l.made, 0 as place, 0 as day, 0 as slot, 0 as rule
  from pg_temp.rehearsal_line l
  union all
  select w.debtor_id, w.days, w.profiles, case when s.slot is null then w.made else w.made || s.slot end,
         w.place + 1, a.day, s.slot,
         case when p.barred > 0 then p.barred
              when h.until >> 10 > a.day then (h.until & 1023)::int
              else p.shut_rules[array_position(p.shut, a.day)] end
  from walk w
  cross join lateral (select w.days[w.place + 1] as day) a
  join pg_temp.rehearsal_law p on p.profile = w.profiles[w.place + 1]
  cross join lateral (
    select max((b.made + case when b.span = 0 then 7 - b.made % 7 else b.span end)::bigint << 10 | b.rule) as until
    from (
      select w.made[cardinality(w.made) - u.contacts + 1] as made, u.span, u.rule
      from unnest(p.counts, p.spans, p.rules) as u(contacts, span, rule)
    ) b
  ) h
  cross join lateral (
    select p.open[width_bucket(greatest(a.day, (h.until >> 10)::int) - 1, p.open) + 1] as slot
  ) f
  cross join lateral (
    select case when p.barred = 0 and f.slot <= a.day + :life::int then f.slot end as slot
  ) s
  where w.place < cardinality(w.days)
)
select w.debtor_id, :origin::date + w.day, :origin::date + w.slot, w.rule
from walk w
where w.place > 0 and w.slot is distinct from w.day
