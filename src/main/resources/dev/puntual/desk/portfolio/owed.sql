-- tenant · what some debtors owe in one currency, by age. Reads receivables.v_open, v_debtor and v_address,
-- worklist.v_hold and v_disputed: what is objected to is held.
with aged as (
  select o.debtor_id, o.due_on, o.balance, coalesce(w.amount, 0) as part,
         case
           when not q.promised then 'held'
           when q.promised then 'soon'
           when o.due_on < :today::date - 30 then 'old'
           when o.due_on < :today then 'late'
           when o.due_on <= :today::date + 7 then 'soon'
           else 'current'
         end as tone
  from receivables.v_open o
  left join worklist.v_disputed w on w.tenant_id = :tenant and w.receivable_id = o.receivable_id
  left join lateral (
    select bool_and(h.reason = 'promise') as promised
    from worklist.v_hold h
    where h.tenant_id = :tenant and h.debtor_id = o.debtor_id and coalesce(h.receivable_id, o.receivable_id) = o.receivable_id
      and h.from_on <= :today and (h.until_on is null or h.until_on >= :today)
  ) q on true
  where o.tenant_id = :tenant and o.currency = :currency and o.debtor_id = any(:debtors::uuid[])
), owed as (
  select a.debtor_id, count(*)::int as debts, min(a.due_on) as oldest, sum(a.balance) as balance,
         coalesce(sum(a.balance - a.part) filter (where a.tone = 'current'), 0) as current,
         coalesce(sum(a.balance - a.part) filter (where a.tone = 'soon'), 0) as soon,
         coalesce(sum(a.balance - a.part) filter (where a.tone = 'late'), 0) as late,
         coalesce(sum(a.balance - a.part) filter (where a.tone = 'old'), 0) as old,
         coalesce(sum(case when a.tone = 'held' then a.balance else a.part end), 0) as held
  from aged a
  group by a.debtor_id
)
select o.*, d.name, d.code, d.name_key as sort_key, :currency::text as currency,
       exists (
         select from receivables.v_address c
         where c.tenant_id = :tenant and c.debtor_id = o.debtor_id
       ) as reachable
from owed o
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = o.debtor_id
