-- tenant · debtors by a piece of their name, by code, tax number or the number of a document, with what they owe
-- in each currency. Debtors who owe nothing are found too. Reads receivables.v_debtor, v_receivable, v_open
-- and v_address, worklist.v_hold.
with found as (
  select d.debtor_id, d.name, d.code, d.name_key
  from receivables.v_debtor d
  where d.tenant_id = :tenant
    and (strpos(d.name_key, :key) > 0 or d.code = :exact or upper(d.tax_id) = upper(:exact)
      or d.debtor_id in (
        select r.debtor_id from receivables.v_receivable r where r.tenant_id = :tenant and r.number = :exact and :exact::text ~ '[0-9]'))
    and (:after::uuid is null or (d.name_key, d.debtor_id) >= (:afterText::text, :after::uuid))
  order by d.name_key, d.debtor_id
  limit :limit
), hold as (
  select h.debtor_id, h.receivable_id, bool_and(h.reason = 'promise') as promised
  from worklist.v_hold h
  join found f on f.debtor_id = h.debtor_id
  where h.tenant_id = :tenant and h.from_on <= :today and (h.until_on is null or h.until_on >= :today)
  group by h.debtor_id, h.receivable_id
), aged as (
  select o.debtor_id, o.currency, o.due_on, o.balance, coalesce(w.amount, 0) as part,
         case
           when hr.promised is false or hd.promised is false then 'held'
           when hr.promised or hd.promised then 'soon'
           when o.due_on < :today::date - 30 then 'old'
           when o.due_on < :today then 'late'
           when o.due_on <= :today::date + 7 then 'soon'
           else 'current'
         end as tone
  from receivables.v_open o
  join found f on f.debtor_id = o.debtor_id
  left join worklist.v_disputed w on w.tenant_id = :tenant and w.receivable_id = o.receivable_id
  left join hold hd on hd.debtor_id = o.debtor_id and hd.receivable_id is null
  left join hold hr on hr.receivable_id = o.receivable_id
  where o.tenant_id = :tenant
), owed as (
  select a.debtor_id, a.currency, count(*)::int as debts, min(a.due_on) as oldest, sum(a.balance) as balance,
         coalesce(sum(a.balance - a.part) filter (where a.tone = 'current'), 0) as current,
         coalesce(sum(a.balance - a.part) filter (where a.tone = 'soon'), 0) as soon,
         coalesce(sum(a.balance - a.part) filter (where a.tone = 'late'), 0) as late,
         coalesce(sum(a.balance - a.part) filter (where a.tone = 'old'), 0) as old,
         coalesce(sum(case when a.tone = 'held' then a.balance else a.part end), 0) as held
  from aged a
  group by a.debtor_id, a.currency
)
select f.debtor_id, f.name, f.code, f.name_key as sort_key, coalesce(o.currency, :currency) as currency,
       coalesce(o.debts, 0) as debts, o.oldest, coalesce(o.balance, 0) as balance,
       coalesce(o.current, 0) as current, coalesce(o.soon, 0) as soon, coalesce(o.late, 0) as late,
       coalesce(o.old, 0) as old, coalesce(o.held, 0) as held,
       exists (
         select from receivables.v_address c
         where c.tenant_id = :tenant and c.debtor_id = f.debtor_id
       ) as reachable
from found f
left join owed o on o.debtor_id = f.debtor_id
order by f.name_key, f.debtor_id, currency
