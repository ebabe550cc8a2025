-- local · letters that rules move or stop, by rule and the day they were meant for.
select s.rule, s.on_day, count(*) filter (where s.slot_on is not null) as moved, count(*) filter (where s.slot_on is null) as stopped
from pg_temp.rehearsal_slot s
join pg_temp.rehearsal_contact c on c.debtor_id = s.debtor_id and c.on_day = s.on_day
group by s.rule, s.on_day
order by s.rule, s.on_day
