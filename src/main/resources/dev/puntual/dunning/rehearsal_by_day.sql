-- local · what was rehearsed to leave until :until, by day, step, currency and whom it reaches by which channels, if that
-- matters (:chooses): on the day the contact rules give it, and without what they stop.
select l.on_day, (l.lead & 65535)::int as ladder_no, ((l.lead >> 16) & 65535)::int as rung,
       l.currency, l.reach, l.means, count(*) as messages, sum(l.amount) as amount
from (
  select coalesce(s.slot_on, c.on_day) as on_day, c.lead, c.currency, c.amount, coalesce(r.roles, 0) as reach, coalesce(s.means, -1) as means
  from pg_temp.rehearsal_contact c
  left join pg_temp.rehearsal_slot s on s.debtor_id = c.debtor_id and s.on_day = c.on_day and s.currency = c.currency
  left join (
    select d.debtor_id, bit_or(d.roles) as roles
    from pg_temp.rehearsal_debt d
    where :chooses::boolean
    group by d.debtor_id) r on r.debtor_id = c.debtor_id
  where s.debtor_id is null or s.slot_on < :until::date
) l
group by l.on_day, l.lead, l.currency, l.reach, l.means
order by l.on_day, l.lead, l.currency
