-- local · the tasks that were rehearsed for days until :until, by day, step and currency.
select t.on_day, (t.lead & 65535)::int as ladder_no, ((t.lead >> 16) & 65535)::int as rung,
       t.currency, count(*) as messages, sum(t.amount) as amount
from pg_temp.rehearsal_task t
where t.on_day < :until::date
group by t.on_day, t.lead, t.currency
order by t.on_day, t.lead, t.currency
