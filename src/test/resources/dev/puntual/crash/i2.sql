-- I2 · what is open of a debt is its total less what was applied, and never below zero.
select 'debt ' || r.number || ' is open with ' || r.balance || ' of ' || r.amount
from receivables.receivable r
where r.tenant_id = :tenant and (
  r.balance < 0
  or r.balance <> r.amount - coalesce((
    select sum(a.amount) from cash.allocation a where a.tenant_id = :tenant and a.receivable_id = r.receivable_id), 0)
  or r.balance <> coalesce((
    select sum(e.amount) from receivables.entry e where e.tenant_id = :tenant and e.receivable_id = r.receivable_id), 0)
  or (r.settled_on is null) <> (r.balance > 0))
