-- tenant · what publishing a draft would change: per step of the draft the open debts of its strategy that stand on it
-- today, and how many of them would hear it that would hear nothing otherwise, or the reverse. Acts of the office (a rank of
-- 16 and more) are heard by nobody. Debts under way may finish the ladder they are on. Reads receivables.v_open.
with route as materialized (
  select u.strategy_no, u.from_ladder::smallint, u.taken::int[], u.lags::int[], u.ranks::int[]
  from unnest(:routeStrategies::int[], :routeFrom::int[], :routeTaken::text[], :routeLags::text[], :routeRanks::text[])
    as u(strategy_no, from_ladder, taken, lags, ranks)
), then_route as materialized (
  select u.strategy_no, u.from_ladder::smallint, u.taken::int[], u.lags::int[], u.ranks::int[]
  from unnest(:thenStrategies::int[], :thenFrom::int[], :thenTaken::text[], :thenLags::text[], :thenRanks::text[])
    as u(strategy_no, from_ladder, taken, lags, ranks)
), enrolled as (
  -- enrolled:
  select null::uuid as receivable_id, null::smallint as strategy_no, null::int[] as unmet where false
  -- :enrolled
), placed as (
  select :today::date - o.due_on - coalesce(l.shift_days, 0) as late, coalesce(s.ladder_no, 0) as stood_on,
         s.step_no as stood_at
  from receivables.v_open o
  left join enrolled e on e.receivable_id = o.receivable_id
  left join dunning.assignment a
    on a.tenant_id = :tenant and a.debtor_id = o.debtor_id and (a.until_on is null or a.until_on >= :today::date)
  left join dunning.standing s
    on s.tenant_id = :tenant and s.receivable_id = o.receivable_id and s.episode = o.episode and s.step_no > 0
  left join dunning.late_entry l
    on l.tenant_id = :tenant and l.receivable_id = o.receivable_id and l.episode = o.episode
  where o.tenant_id = :tenant and coalesce(a.strategy_no, e.strategy_no, 1) = :strategy::int
), stood as (
  select t.step_no, t.ranks[t.step_no] < 16 and t.step_no > t.taken as hears_then,
         coalesce(t.now_ranks[t.now_step] < 16 and t.now_step > t.now_taken, false) as hears_now, t.under_way
  from (
    select width_bucket(p.late, t.lags) as step_no, coalesce(t.taken[p.stood_at], 0) as taken, t.ranks,
           width_bucket(p.late, n.lags) as now_step, coalesce(n.taken[p.stood_at], 0) as now_taken, n.ranks as now_ranks,
           p.stood_on > 0 as under_way
    from placed p
    join then_route t on t.strategy_no = :strategy::int and t.from_ladder = p.stood_on
    left join route n on n.strategy_no = :strategy::int and n.from_ladder = p.stood_on
  ) t
)
select p.step_no, count(*) as debts, count(*) filter (where p.hears_now) as hear_now,
       count(*) filter (where p.hears_then) as hear_then, count(*) filter (where p.under_way) as under_way,
       count(*) filter (where case when p.under_way then p.hears_now else p.hears_then end) as hear_stay
from stood p
group by p.step_no
order by p.step_no
