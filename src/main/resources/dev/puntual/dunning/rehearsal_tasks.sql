-- local · calls and acts of the office go apart from the messages, and messages that go by a call (means 4, see Means).
with moved as (
  delete from pg_temp.rehearsal_contact c
  where c.lead >> 36 > 0 or (c.lead >> 32) & 1 = 1 or exists (
    select from pg_temp.rehearsal_slot s
    where s.debtor_id = c.debtor_id and s.on_day = c.on_day and s.currency = c.currency and s.means = 4)
  returning c.on_day, c.debtor_id, c.currency, c.amount, c.lead
)
insert into pg_temp.rehearsal_task (on_day, debtor_id, currency, amount, lead)
select m.on_day, m.debtor_id, m.currency, m.amount, m.lead
from moved m
on conflict do nothing
