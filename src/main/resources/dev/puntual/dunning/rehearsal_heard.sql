-- tenant · how many debtors would hear how often, and those who would hear most (all of them without :limit), with their
-- fullest seven days. Reads receivables.v_debtor for their names.
with total as (
  select count(*) as debtors,
         count(*) filter (where h.messages = 1) as once,
         count(*) filter (where h.messages between 2 and 3) as some,
         count(*) filter (where h.messages between 4 and 6) as many,
         count(*) filter (where h.messages > 6) as more
  from rehearsal_hearer h
), top as (
  select h.debtor_id, h.messages
  from rehearsal_hearer h
  order by h.messages desc, h.debtor_id
  limit :limit::int
), letter as (
  select coalesce(s.slot_on, c.on_day) as on_day, c.debtor_id
  from rehearsal_contact c
  join top p on p.debtor_id = c.debtor_id
  left join rehearsal_slot s on s.debtor_id = c.debtor_id and s.on_day = c.on_day and s.currency = c.currency
  where s.debtor_id is null or s.slot_on < :until::date
), busy as (
  select w.debtor_id, max(w.messages) as messages
  from (
    select c.debtor_id,
           count(*) over (
             partition by c.debtor_id order by c.on_day range between interval '6 days' preceding and current row)
             as messages
    from letter c
  ) w
  group by w.debtor_id
)
select t.debtors, t.once, t.some, t.many, t.more, p.debtor_id, coalesce(d.code, '') as code, coalesce(d.name, '') as name,
       p.messages, b.messages as in_a_week
from total t
left join top p on true
left join busy b on b.debtor_id = p.debtor_id
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = p.debtor_id
order by p.messages desc, p.debtor_id
