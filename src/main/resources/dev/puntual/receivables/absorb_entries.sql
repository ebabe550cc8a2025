-- tenant · moves in_entry into entry and folds the fresh ones into their receivable's balance.
-- The same entry_id twice is one entry; running it twice changes nothing.
with moved as (
  delete from receivables.in_entry i
  where i.tenant_id = :tenant
  returning i.tenant_id, i.receivable_id, i.entry_id, i.kind, i.amount, i.effective_on, i.origin
), fresh as (
  insert into receivables.entry
    (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin, recorded_at)
  select m.tenant_id, m.receivable_id, m.entry_id, m.kind, m.amount, m.effective_on, m.origin, :now
  from moved m
  on conflict (tenant_id, receivable_id, entry_id) do nothing
  returning receivable_id, amount, effective_on
), change as (
  select f.receivable_id, sum(f.amount) as amount, max(f.effective_on) as last_on
  from fresh f
  group by f.receivable_id
)
update receivables.receivable r
set balance = r.balance + c.amount,
    settled_on = case when r.balance + c.amount > 0 then null else coalesce(r.settled_on, c.last_on) end,
    episode = case when r.settled_on is not null and r.balance + c.amount > 0 then r.episode + 1 else r.episode end
from change c
where r.tenant_id = :tenant and r.receivable_id = c.receivable_id
