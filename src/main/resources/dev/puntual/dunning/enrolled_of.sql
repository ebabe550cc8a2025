-- tenant · by which strategy each open debt of one debtor goes on a day, and which conditions of steps it does not meet.
-- Reads receivables.v_open.
with enrolled as (
  -- enrolled:
  select null::uuid as receivable_id, null::smallint as strategy_no, null::int[] as unmet where false
  -- :enrolled
)
select e.receivable_id, e.strategy_no::int as strategy_no, e.unmet
from receivables.v_open o
join enrolled e on e.receivable_id = o.receivable_id
where o.tenant_id = :tenant and o.debtor_id = :debtor
