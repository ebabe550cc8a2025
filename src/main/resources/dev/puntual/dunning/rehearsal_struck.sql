-- local · contacts that rules move, send by another way or stop, by rule and the day they were meant for.
select s.rule, s.on_day, count(*) filter (where s.slot_on > s.on_day) as moved,
       count(*) filter (where s.slot_on = s.on_day) as otherwise, count(*) filter (where s.slot_on is null) as stopped
from pg_temp.rehearsal_slot s
where s.rule > 0
group by s.rule, s.on_day
order by s.rule, s.on_day
