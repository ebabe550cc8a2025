-- tenant · one page of the debtors who owe in one currency, with what they owe by age.
-- Sorted by balance, oldest debt or name; the page begins after the key of the last row of the one before.
-- Reads receivables.v_open, v_debtor and v_contact, worklist.v_hold.
with hold as (
  select h.debtor_id, h.receivable_id, bool_and(h.reason = 'promise') as promised
  from worklist.v_hold h
  where h.tenant_id = :tenant and h.from_on <= :today and (h.until_on is null or h.until_on >= :today)
  group by h.debtor_id, h.receivable_id
), aged as (
  select o.debtor_id, o.due_on, o.balance,
         case
           when hr.promised is false or hd.promised is false then 'held'
           when hr.promised or hd.promised then 'soon'
           when o.due_on < :today::date - 30 then 'old'
           when o.due_on < :today then 'late'
           when o.due_on <= :today::date + 7 then 'soon'
           else 'current'
         end as tone
  from receivables.v_open o
  left join hold hd on hd.debtor_id = o.debtor_id and hd.receivable_id is null
  left join hold hr on hr.receivable_id = o.receivable_id
  where o.tenant_id = :tenant and o.currency = :currency
), owed as (
  select a.debtor_id, count(*)::int as debts, min(a.due_on) as oldest, sum(a.balance) as balance,
         coalesce(sum(a.balance) filter (where a.tone = 'current'), 0) as current,
         coalesce(sum(a.balance) filter (where a.tone = 'soon'), 0) as soon,
         coalesce(sum(a.balance) filter (where a.tone = 'late'), 0) as late,
         coalesce(sum(a.balance) filter (where a.tone = 'old'), 0) as old,
         coalesce(sum(a.balance) filter (where a.tone = 'held'), 0) as held
  from aged a
  group by a.debtor_id
  having :tone::text is null or bool_or(a.tone = :tone)
)
select o.*, d.name, d.code, :currency::text as currency, ok.debtor_id is not null as reachable,
       case :sort when 'balance' then o.balance::text when 'oldest' then o.oldest::text else d.name_key end as sort_key
from owed o
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = o.debtor_id
left join lateral (
  select c.debtor_id
  from receivables.v_contact c
  where c.tenant_id = :tenant and c.debtor_id = o.debtor_id and c.email <> '' and c.email_bad_since is null
  limit 1
) ok on true
where (not :unreachable or ok.debtor_id is null)
  and (:after::uuid is null
    or (:sort = 'balance' and (o.balance, o.debtor_id) < (:afterAmount::numeric, :after::uuid))
    or (:sort = 'oldest' and (o.oldest, o.debtor_id) > (:afterDay::date, :after::uuid))
    or (:sort = 'name' and (d.name_key, o.debtor_id) > (:afterText::text, :after::uuid)))
order by case when :sort = 'balance' then o.balance end desc,
         case when :sort = 'oldest' then o.oldest end,
         case when :sort = 'name' then d.name_key end,
         case when :sort = 'balance' then o.debtor_id end desc,
         o.debtor_id
limit :limit
