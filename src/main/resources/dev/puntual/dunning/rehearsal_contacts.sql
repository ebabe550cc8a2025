-- local · one contact per debtor, currency and day, led by the firmest tone, and one act of the office of a kind.
insert into pg_temp.rehearsal_contact (on_day, debtor_id, currency, debts, amount, lead)
select e.on_day, e.debtor_id, e.currency, count(*), sum(e.balance),
       max((e.rank::bigint << 32) | (e.rung::bigint << 16) | e.ladder_no)
from pg_temp.rehearsal_event e
group by e.on_day, e.debtor_id, e.currency, e.rank >> 4
