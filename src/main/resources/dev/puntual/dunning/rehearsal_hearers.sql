-- local · who hears letters until :until: on the days the contact rules give them, and without what they stop.
insert into pg_temp.rehearsal_hearer (debtor_id, messages)
select c.debtor_id, count(*)
from pg_temp.rehearsal_contact c
left join pg_temp.rehearsal_slot s on s.debtor_id = c.debtor_id and s.on_day = c.on_day and s.currency = c.currency
where s.debtor_id is null or s.slot_on < :until::date
group by c.debtor_id
