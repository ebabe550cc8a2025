-- local · days of a debt's own become calendars with a number; equal ones are one. Places alone stand there before.
with added as (
  insert into pg_temp.rehearsal_calendar (number, country, zone, place, standing, free, office)
  select m.most + row_number() over (order by o.country, o.zone, o.place, o.standing, o.free, o.office), o.country, o.zone, o.place, o.standing, o.free, o.office
  from (
    select distinct k.country, k.zone, k.place, k.standing, d.free, d.office
    from pg_temp.rehearsal_debt d
    join pg_temp.rehearsal_calendar k on k.number = d.calendar
    where d.free is not null
  ) o
  cross join (select max(c.number) as most from pg_temp.rehearsal_calendar c) m
  returning number, country, zone, place, standing, free, office
)
update pg_temp.rehearsal_debt d
set calendar = a.number, free = null, office = null
from added a
join pg_temp.rehearsal_calendar k on k.country = a.country and k.zone = a.zone and k.place = a.place and k.standing = a.standing
where d.calendar = k.number and d.free = a.free and d.office = a.office
