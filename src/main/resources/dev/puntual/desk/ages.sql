-- tenant · what is owed in each currency, parted by age; of one debtor, or of all when :debtor is null.
-- The company's own currency first. Everything is summed by due date, and the few debts that somebody asked to be
-- silent about are moved from their age to theirs: a million debts are read once and joined to nothing.
-- Reads receivables.v_open, worklist.v_hold and v_disputed, and tenants.v_tenant.
with hold as (
  select h.debtor_id, h.receivable_id, bool_and(h.reason = 'promise') as promised
  from worklist.v_hold h
  where h.tenant_id = :tenant and h.from_on <= :today and (h.until_on is null or h.until_on >= :today)
  group by h.debtor_id, h.receivable_id
), quiet as (
  select o.currency, o.due_on, o.balance, h.promised as by_debt, null::boolean as by_debtor, o.receivable_id
  from hold h
  join receivables.v_open o on o.tenant_id = :tenant and o.receivable_id = h.receivable_id
  where :debtor::uuid is null or o.debtor_id = :debtor
  union all
  select o.currency, o.due_on, o.balance, null, h.promised, o.receivable_id
  from hold h
  join receivables.v_open o on o.tenant_id = :tenant and o.debtor_id = h.debtor_id
  where h.receivable_id is null and (:debtor::uuid is null or o.debtor_id = :debtor)
), disputed as (
  select o.currency, o.due_on, w.amount
  from worklist.v_disputed w
  join receivables.v_open o on o.tenant_id = :tenant and o.receivable_id = w.receivable_id
  where w.tenant_id = :tenant and (:debtor::uuid is null or w.debtor_id = :debtor)
    and not exists (select from quiet q where q.receivable_id = w.receivable_id)
), hushed as (
  select q.currency, q.due_on, q.balance, bool_and(coalesce(q.by_debt, true) and coalesce(q.by_debtor, true)) as promised
  from quiet q
  group by q.receivable_id, q.currency, q.due_on, q.balance
), part as (
  select o.currency, o.due_on, null::boolean as promised, sum(o.balance) as amount
  from receivables.v_open o
  where o.tenant_id = :tenant and (:debtor::uuid is null or o.debtor_id = :debtor)
  group by o.currency, o.due_on
  union all
  select q.currency, q.due_on, null, -q.balance from hushed q
  union all
  select q.currency, q.due_on, q.promised, q.balance from hushed q
  union all
  select d.currency, d.due_on, null, -d.amount from disputed d
  union all
  select d.currency, d.due_on, false, d.amount from disputed d
), aged as (
  select p.currency, p.amount,
         case
           when not p.promised then 'held'
           when p.promised then 'soon'
           when p.due_on < :today::date - 30 then 'old'
           when p.due_on < :today then 'late'
           when p.due_on <= :today::date + 7 then 'soon'
           else 'current'
         end as tone
  from part p
)
select a.currency, a.tone, sum(a.amount) as amount
from aged a
left join tenants.v_tenant t on t.tenant_id = :tenant and t.currency = a.currency
group by a.currency, a.tone, t.tenant_id
having sum(a.amount) <> 0
order by (t.tenant_id is null), a.currency, a.tone
