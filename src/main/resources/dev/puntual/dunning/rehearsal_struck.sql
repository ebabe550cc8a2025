-- local · letters that rules move or stop, by rule and the day they were meant for.
select s.rule, s.on_day, coalesce(sum(s.letters) filter (where s.slot_on is not null), 0) as moved,
       coalesce(sum(s.letters) filter (where s.slot_on is null), 0) as stopped
from pg_temp.rehearsal_slot s
group by s.rule, s.on_day
order by s.rule, s.on_day
