-- local · calls and acts of the office go apart from the letters, of which alone the contact rules are asked.
with moved as (
  delete from pg_temp.rehearsal_contact c
  where c.lead >> 36 > 0 or (c.lead >> 32) & 1 = 1
  returning c.on_day, c.debtor_id, c.currency, c.amount, c.lead
)
insert into pg_temp.rehearsal_task (on_day, debtor_id, currency, amount, lead)
select m.on_day, m.debtor_id, m.currency, m.amount, m.lead
from moved m
on conflict do nothing
