-- tenant · who owes and would hear nothing, and why: what keeps a message back comes before there being none to send.
-- Strategies as of the first day. Reads receivables.v_debtor for a few names of each (of all without :limit).
with route as materialized (
  select u.strategy_no::smallint, u.from_ladder::smallint, u.to_ladder::smallint as ladder_no, u.taken::int[]
  from unnest(:routeStrategies::int[], :routeFrom::int[], :routeTo::int[], :routeTaken::text[])
    as u(strategy_no, from_ladder, to_ladder, taken)
), enrolled as (
  -- enrolled:
  select null::uuid as receivable_id, null::smallint as strategy_no, null::int[] as unmet where false
  -- :enrolled
), coming as (
  select p.debtor_id, p.receivable_id, p.held, p.paid_on is not null as pays, p.masks is not null as excluded,
         coalesce(bool_or(g.from_on < :until::date), false) as due,
         coalesce(bool_or(g.from_on < :until::date and (g.condition & 4095 = any(e.unmet)) is not true), false) as met,
         coalesce(bool_or(g.from_on < :until::date and (p.roles & g.roles > 0 or g.roles & 8 > 0)), false) as reachable,
         count(g.rung) > 0 as any_left
  from rehearsal_debt p
  left join enrolled e on e.receivable_id = p.receivable_id
  left join dunning.assignment a
    on a.tenant_id = :tenant and a.debtor_id = p.debtor_id and (a.until_on is null or a.until_on >= :from::date)
    and a.strategy_no = any(:routeStrategies::int[])
  join route t on t.strategy_no = coalesce(a.strategy_no, e.strategy_no, 1) and t.from_ladder = p.ladder_no
  left join rehearsal_rung g
    on g.ladder_no = t.ladder_no and g.due_on = p.due_on and g.rung > coalesce(t.taken[p.step_no], 0)
    and g.until_on >= :from::date and (p.said_until is null or g.from_on >= p.said_until)
  where not exists (select from rehearsal_hearer c where c.debtor_id = p.debtor_id)
    and not exists (select from rehearsal_task c where c.debtor_id = p.debtor_id)
  group by p.debtor_id, p.receivable_id, p.held, p.paid_on, p.masks
), struck as (
  select s.debtor_id, bool_or(s.slot_on is null) as stopped
  from rehearsal_slot s
  group by s.debtor_id
), silent as (
  select c.debtor_id,
         min(case
               when s.stopped then 1
               when s.debtor_id is not null then 8
               when c.due and c.held then 2
               when c.due and not c.met then 3
               when c.due and not c.reachable then 4
               when c.due and c.excluded then 5
               when c.due and c.pays then 6
               when c.due then 7
               when c.any_left then 8
               else 9
             end) as reason,
         count(*) as debts
  from coming c
  left join struck s on s.debtor_id = c.debtor_id
  group by c.debtor_id
), ranked as (
  select s.debtor_id, s.reason, s.debts, count(*) over (partition by s.reason) as debtors,
         row_number() over (partition by s.reason order by s.debts desc, s.debtor_id) as place
  from silent s
)
select r.reason, r.debtors, r.debtor_id, coalesce(d.code, '') as code, coalesce(d.name, '') as name, r.debts
from ranked r
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = r.debtor_id
where (r.place <= :limit::int) is not false
order by r.reason, r.place
