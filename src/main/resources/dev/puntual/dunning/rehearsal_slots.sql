-- local · the days and ways that rules give to contacts, or take from them (a slot below zero), by the place of their debtor.
insert into pg_temp.rehearsal_slot (debtor_id, on_day, currency, slot_on, rule, means)
select (w.debtors)[u.who], :origin::date + u.day, chr(u.money / 1024 + 64) || chr(u.money / 32 % 32 + 64) || chr(u.money % 32 + 64),
       case when u.slot >= 0 then :origin::date + u.slot end, u.rule, u.means
from (select :debtors::uuid[] as debtors) w
cross join unnest(:who::int[], :days::int[], :slots::int[], :rules::int[], :moneys::int[], :means::int[])
  as u(who, day, slot, rule, money, means)
