-- local · the days that rules give to letters, or take from them (a slot below zero), by the place of their debtor.
insert into pg_temp.rehearsal_slot (debtor_id, on_day, slot_on, rule, letters)
select (w.debtors)[u.who], :origin::date + u.day, case when u.slot >= 0 then :origin::date + u.slot end, u.rule, u.letters
from (select :debtors::uuid[] as debtors) w
cross join unnest(:who::int[], :days::int[], :slots::int[], :rules::int[], :letters::int[]) as u(who, day, slot, rule, letters)
