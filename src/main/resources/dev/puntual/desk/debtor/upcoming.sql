-- tenant · the days on which the strategy would next write about each open debt, if nothing changes before.
-- Debts that entered late count from their later clock. Reads receivables.v_open, dunning.v_step, v_standing and
-- v_late_entry, worklist.v_hold.
with next as (
  select o.currency, o.receivable_id, o.balance, min(o.due_on + s.offset_days + coalesce(l.shift_days, 0)) as day
  from receivables.v_open o
  left join dunning.v_late_entry l
    on l.tenant_id = :tenant and l.receivable_id = o.receivable_id and l.episode = o.episode
  left join dunning.v_standing d
    on d.tenant_id = :tenant and d.receivable_id = o.receivable_id and d.episode = o.episode
  join dunning.v_step s
    on s.tenant_id = :tenant and (s.ladder_no = d.ladder_no or (d.ladder_no is null and s.current and s.strategy_no = 1))
    and o.due_on + s.offset_days + coalesce(l.shift_days, 0) > :today
  where o.tenant_id = :tenant and o.debtor_id = :debtor
  group by o.currency, o.receivable_id, o.balance
)
select n.day, n.currency, count(*)::int as debts, sum(n.balance) as amount
from next n
where not exists (
  select from worklist.v_hold h
  where h.tenant_id = :tenant and h.debtor_id = :debtor
    and (h.receivable_id is null or h.receivable_id = n.receivable_id)
    and h.from_on <= n.day and (h.until_on is null or h.until_on >= n.day))
group by n.day, n.currency
order by n.day, n.currency
limit 3
