-- tenant · the debtors for whom the rules stop or move most (all of them without :limit), with the rule that does so oftenest. Reads
-- receivables.v_debtor for their names.
with struck as (
  select s.debtor_id, count(*) filter (where s.slot_on is null) as stopped,
         count(*) filter (where s.slot_on is not null) as moved,
         mode() within group (order by s.rule) as rule
  from rehearsal_slot s
  where s.rule > 0
  group by s.debtor_id
), top as (
  select s.debtor_id, s.stopped, s.moved, s.rule, count(*) over () as debtors
  from struck s
  order by s.stopped desc, s.moved desc, s.debtor_id
  limit :limit::int
), meant as (
  select c.debtor_id, count(*) as messages
  from (
    select m.debtor_id from rehearsal_contact m
    union all
    select k.debtor_id from rehearsal_task k where k.lead >> 36 = 0
  ) c
  join top t on t.debtor_id = c.debtor_id
  group by c.debtor_id
)
select t.debtors, t.debtor_id, coalesce(d.code, '') as code, coalesce(d.name, '') as name, m.messages, t.moved, t.stopped, t.rule
from top t
join meant m on m.debtor_id = t.debtor_id
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = t.debtor_id
order by t.stopped desc, t.moved desc, t.debtor_id
