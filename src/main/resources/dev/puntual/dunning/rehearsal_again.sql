-- local · what is tried again, by the place of its debtor.
insert into pg_temp.rehearsal_again (debtor_id, letter, on_day)
select (w.debtors)[u.who], u.letter, :origin::date + u.day
from (select :debtors::uuid[] as debtors) w
cross join unnest(:who::int[], :letters::bigint[], :days::int[]) as u(who, letter, day)
