-- tenant · how many open debts of one debtor each strategy takes: by name, else by segment, else the house's.
-- Reads receivables.v_open.
with enrolled as (
  -- enrolled:
  select null::uuid as receivable_id, null::smallint as strategy_no, null::int[] as unmet where false
  -- :enrolled
), named as (
  select a.strategy_no
  from dunning.assignment a
  join dunning.strategy y
    on y.tenant_id = :tenant and y.strategy_no = a.strategy_no and y.followed is not null and y.dropped_at is null
  where a.tenant_id = :tenant and a.debtor_id = :debtor and (a.until_on is null or a.until_on >= :today::date)
)
select coalesce(n.strategy_no, e.strategy_no, 1) as strategy_no, count(*)::int as debts
from receivables.v_open o
left join enrolled e on e.receivable_id = o.receivable_id
left join named n on true
where o.tenant_id = :tenant and o.debtor_id = :debtor
group by coalesce(n.strategy_no, e.strategy_no, 1)
order by coalesce(n.strategy_no, e.strategy_no, 1) = 1, coalesce(n.strategy_no, e.strategy_no, 1)
