-- local · what was rehearsed, by day, step and currency.
select c.on_day, (c.lead & 65535)::int as ladder_no, ((c.lead >> 16) & 65535)::int as rung,
       c.currency, count(*) as messages, sum(c.amount) as amount
from pg_temp.rehearsal_contact c
group by c.on_day, c.lead, c.currency
order by c.on_day, c.lead, c.currency
