-- I1 · the sum of every transaction of the ledger is zero: what came in is what was allocated and what is left over,
-- and each allocation stands as one entry of the same amount against the debt.
select 'settlement ' || s.payment_id || ' does not add up'
from cash.settlement s
where s.tenant_id = :tenant
  and s.amount <> s.unapplied + coalesce((
    select sum(a.amount) from cash.allocation a where a.tenant_id = :tenant and a.payment_id = s.payment_id), 0)
union all
select 'allocation of ' || a.payment_id || ' to ' || a.receivable_id || ' has no entry of its own'
from cash.allocation a
where a.tenant_id = :tenant
  and a.amount + coalesce((
    select sum(e.amount) from receivables.entry e
    where e.tenant_id = :tenant and e.receivable_id = a.receivable_id and e.origin = 'payment:' || a.payment_id), 0) <> 0
union all
select 'entry ' || e.entry_id || ' came of no allocation'
from receivables.entry e
where e.tenant_id = :tenant and e.kind = 'payment' and not exists (
  select from cash.allocation a
  where a.tenant_id = :tenant and a.receivable_id = e.receivable_id and e.origin = 'payment:' || a.payment_id)
