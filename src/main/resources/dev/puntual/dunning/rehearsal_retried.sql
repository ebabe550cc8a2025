-- local · the debts of what is tried again hear it on that day.
insert into pg_temp.rehearsal_event (on_day, receivable_id, debtor_id, currency, balance, ladder_no, rung, rank)
select a.on_day, e.receivable_id, e.debtor_id, e.currency, e.balance, e.ladder_no, e.rung, e.rank
from pg_temp.rehearsal_again a
join pg_temp.rehearsal_event e on e.debtor_id = a.debtor_id and e.letter = a.letter
