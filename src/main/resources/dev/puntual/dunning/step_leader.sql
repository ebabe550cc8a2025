-- tenant · who has the most debts on one step today that may be written about, or one debtor asked for: those of the
-- currency with the most. Reads receivables.v_open, worklist.v_hold.
with then_route as (
  select u.strategy_no, u.from_ladder::smallint, u.taken::int[], u.lags::int[]
  from unnest(:thenStrategies::int[], :thenFrom::int[], :thenTaken::text[], :thenLags::text[])
    as u(strategy_no, from_ladder, taken, lags)
), enrolled as (
  -- enrolled:
  select null::uuid as receivable_id, null::smallint as strategy_no, null::int[] as unmet where false
  -- :enrolled
), placed as materialized (
  select o.debtor_id, o.currency, o.receivable_id
  from receivables.v_open o
  left join enrolled e on e.receivable_id = o.receivable_id
  left join dunning.assignment a
    on a.tenant_id = :tenant and a.debtor_id = o.debtor_id and (a.until_on is null or a.until_on >= :today::date)
  left join dunning.standing s
    on s.tenant_id = :tenant and s.receivable_id = o.receivable_id and s.episode = o.episode and s.step_no > 0
  join then_route t on t.strategy_no = :strategy::int and t.from_ladder = coalesce(s.ladder_no, 0)
  left join dunning.late_entry l
    on l.tenant_id = :tenant and l.receivable_id = o.receivable_id and l.episode = o.episode
  where o.tenant_id = :tenant and (:debtor::uuid is null or o.debtor_id = :debtor::uuid)
    and coalesce(a.strategy_no, e.strategy_no, 1) = :strategy::int
    and width_bucket(:today::date - o.due_on - coalesce(l.shift_days, 0), t.lags) between :step::int and :lastRung::int
    and (e.unmet is null or not 1 = any(e.unmet))
    and not exists (
      select from worklist.v_hold h
      where h.tenant_id = :tenant and h.debtor_id = o.debtor_id
        and (h.receivable_id is null or h.receivable_id = o.receivable_id)
        and h.from_on <= :today::date and (h.until_on is null or h.until_on >= :today::date))
), most as (
  select p.debtor_id, p.currency, count(*) as debts
  from placed p
  group by p.debtor_id, p.currency
  order by count(*) desc, p.debtor_id, p.currency
  limit 1
)
select m.debtor_id, m.currency, array_agg(p.receivable_id) as debts
from most m
join placed p on p.debtor_id = m.debtor_id and p.currency = m.currency
group by m.debtor_id, m.currency
