-- tenant · rehearses some days on which nobody changes strategy: each debt hears each of its coming rungs on the first
-- free day of it, and never after the next one has come. Reads where rehearsed debts stand; writes rehearsal_event.
-- What the office does has no holidays but its own. Agrees with decide.sql day by day; a rung and its days are small and
-- shared, so that a debt costs one look. Of a debt that somebody excluded from channels, on the first day on which some
-- channel of the rung is left.
with route as materialized (
  select u.strategy_no::smallint, u.from_ladder::smallint, u.to_ladder::smallint as ladder_no, u.taken::int[]
  from unnest(:routeStrategies::int[], :routeFrom::int[], :routeTo::int[], :routeTaken::text[])
    as u(strategy_no, from_ladder, to_ladder, taken)
), enrolled as (
  -- enrolled:
  select null::uuid as receivable_id, null::smallint as strategy_no, null::int[] as unmet where false
  -- :enrolled
)
insert into pg_temp.rehearsal_event (on_day, receivable_id, debtor_id, currency, balance, ladder_no, rung, rank, letter)
select e.on_day, e.receivable_id, e.debtor_id, e.currency, e.balance, e.ladder_no, e.rung, e.rank,
       case when e.rank < 16 then
         ((e.on_day - :origin::date)::bigint << 55) | ((e.saying + e.mask)::bigint << 41)
         | ((least(e.until_on, e.paid_on, :origin::date + 255) - :origin::date)::bigint << 33)
         | (e.money::bigint << 18) | e.calendar
       end
from (
  select q.*, case when q.rank & 1 = 1 then q.calls else q.says end as saying
  from (
  select p.receivable_id, p.debtor_id, p.currency, p.money, p.balance, p.paid_on, p.calendar, t.ladder_no, g.rung, g.until_on,
         g.saying as says, g.calling as calls,
         case when p.masks is not null and g.rank < 16 then coalesce(array_position(:excluded::int[], p.masks[(
                select min(m.place)
                from unnest(p.masks) with ordinality as m(mask, place)
                where m.place > width_bucket(greatest(g.from_on, :from::date, p.begins_on) - 1, k.free)
                  and (g.ways[m.mask + 1] & 40 > 0 or p.roles & g.ways[m.mask + 1] > 0))]::int), 1) - 1
              else 0 end as mask,
         case when p.masks is not null and g.rank < 16 then (
                select (g.rank & ~1) | (o.way & 32 > 0 or p.roles & o.way = 0)::int
                from unnest(p.masks) with ordinality as m(mask, place)
                cross join lateral (select g.ways[m.mask + 1] as way) o
                where m.place > width_bucket(greatest(g.from_on, :from::date, p.begins_on) - 1, k.free)
                  and (o.way & 40 > 0 or p.roles & o.way > 0)
                order by m.place
                limit 1)
              when g.roles & 8 > 0 and p.roles & g.roles = 0 then g.rank | 1
              else g.rank end as rank,
         case when g.rank >= 16
              then k.office[width_bucket(greatest(g.from_on, :from::date, p.begins_on) - 1, k.office) + 1]
              when p.masks is not null then k.free[(
                select min(m.place)
                from unnest(p.masks) with ordinality as m(mask, place)
                where m.place > width_bucket(greatest(g.from_on, :from::date, p.begins_on) - 1, k.free)
                  and (g.ways[m.mask + 1] & 40 > 0 or p.roles & g.ways[m.mask + 1] > 0))]
              else k.free[width_bucket(greatest(g.from_on, :from::date, p.begins_on) - 1, k.free) + 1]
         end as on_day
  from rehearsal_debt p
  join rehearsal_calendar k on k.number = p.calendar
  left join enrolled e on e.receivable_id = p.receivable_id
  left join dunning.assignment a
    on a.tenant_id = :tenant and a.debtor_id = p.debtor_id and (a.until_on is null or a.until_on >= :from::date)
    and a.strategy_no = any(:routeStrategies::int[])
  join route t on t.strategy_no = coalesce(a.strategy_no, e.strategy_no, 1) and t.from_ladder = p.ladder_no
  join rehearsal_rung g on g.ladder_no = t.ladder_no and g.due_on = p.due_on
  where (p.masks is not null or p.roles & g.roles > 0 or g.roles & 8 > 0 or g.rank >= 16 or g.rank & 1 = 1) and g.rung > coalesce(t.taken[p.step_no], 0) and g.from_on < :until::date
    and g.until_on >= :from::date
    and (p.said_until is null or g.from_on >= p.said_until) and (g.condition & 4095 = any(e.unmet)) is not true
    and (g.condition < 4096 or not p.behind)
  ) q
) e
where e.on_day <= e.until_on and e.on_day < :until::date and (e.paid_on is null or e.on_day <= e.paid_on)
on conflict do nothing
