-- local · the contact days that letters have, counted from :origin, by the number of their calendar.
select k.number, k.country, k.zone, k.place, k.standing,
       array(select f.on_day - :origin::date from unnest(k.free) as f(on_day) order by f.on_day) as days
from pg_temp.rehearsal_calendar k
