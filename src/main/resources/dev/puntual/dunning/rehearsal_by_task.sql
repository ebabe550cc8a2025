-- local · the tasks that were rehearsed for days until :until, by day, step and currency: calls on the day the contact rules
-- give them, and without those that they stop.
select coalesce(s.slot_on, t.on_day) as on_day, (t.lead & 65535)::int as ladder_no, ((t.lead >> 16) & 65535)::int as rung,
       t.currency, count(*) as messages, sum(t.amount) as amount
from pg_temp.rehearsal_task t
left join pg_temp.rehearsal_slot s
  on s.debtor_id = t.debtor_id and s.on_day = t.on_day and s.currency = t.currency and t.lead >> 36 = 0
where t.on_day < :until::date and (s.debtor_id is null or s.slot_on < :until::date)
group by coalesce(s.slot_on, t.on_day), t.lead, t.currency
order by coalesce(s.slot_on, t.on_day), t.lead, t.currency
