-- tenant · one tenant, one contact day. Reads receivables.v_receivable, v_settled, v_address, v_reach and v_debtor, worklist.v_stand,
-- tenants.v_holiday and where each debt stands; writes dunning.decision, standing, planned_contact, plan and calendar:
-- one statement, because most tenants are small and a round trip costs as much as their decisions.
-- A rank (Action.rank) says what leads and what it is: 16 and more is an act of the office, which the debtor does not
-- hear of and which no day, address or other contact stops; below it the lowest bit is one for a call.
-- A step asks a debt for its condition (the low bits of routeConditions) and, if it is the debtor's (4096), to be the oldest.
-- Of the open debts those are looked at whose next step has come by any route: which strategy means them is asked of no
-- other (enrolled). Each goes by the strategy that means it: the route from the ladder it stands on says on which ladder, and
-- where there. It has the latest step that applies; steps between the last one taken and it are passed over. Of a
-- debtor's debts the firmest step leads.
-- Running it twice changes nothing: a step of an episode is taken once, a silence is told when it begins or changes;
-- a debtor has one contact per currency and day, and one act of a kind of each plan. Two runs for a tenant never meet:
-- the calendar row is held.
-- What each route says is worked out once, and each debt's strategy, step and reason once (offset 0), not wherever they
-- are read, nor for every route that a debt might have gone by;
-- whether a debtor can be written to is looked up (in), so that no plan can make more of it than that; whether there is
-- one of the contacts that a step asks for (Ladder.need), only where a step asks for some; 8: else somebody calls; 16: it
-- cannot go by any channel. Whoever is excluded from channels (a mask) asks what the step says without them: its needs
-- stand behind those of everybody, mask by mask, with 32 where it is a call. 64 and more: who answers for the debt with
-- the debtor, whom only a step that names them can reach, and everybody by another channel than e-mail (Means.bits).
-- What segments asked of a debt and its row does not say otherwise is kept as bits (facts, AskedFacts).
-- By which law, calendars and versions of segments a day was decided its plan says, once for all its decisions.
-- A part of a debt that is objected to is asked for no more, and is silence where it is all that is left of it.
-- Rows go in in the order of their keys, contacts in that of both theirs: half the work of a million random places in an
-- index. What is written returns nothing, or a bare one: to return a column is to read it, and that right is
-- proved row by row, a tenth of the work.
with route as materialized (
  select u.strategy_no::smallint, u.from_ladder::smallint, u.to_ladder::smallint as ladder_no, u.taken::int[],
         u.lags::int[], u.ranks::int[], u.conditions::int[], u.needs::int[]
  from unnest(:routeStrategies::int[], :routeFrom::int[], :routeTo::int[], :routeTaken::text[], :routeLags::text[],
              :routeRanks::text[], :routeConditions::text[], :routeNeeds::text[])
    as u(strategy_no, from_ladder, to_ladder, taken, lags, ranks, conditions, needs)
), next as materialized (
  select u.ladder_no::smallint, u.step_no::smallint, u.lag
  from unnest(:nextLadders::int[], :nextSteps::int[], :nextLags::int[]) as u(ladder_no, step_no, lag)
), held as materialized (
  select h.debtor_id, h.receivable_id, h.amount,
         case when h.channel is null and h.from_on <= :day::date and (h.until_on is null or h.until_on >= :day::date)
           then h.reason end as reason,
         coalesce(1 << array_position(:means::text[], h.channel) - 1, 0) as mask
  from worklist.v_stand h
  where h.tenant_id = :tenant
    and (h.amount is not null or h.from_on <= :day::date and (h.until_on is null or h.until_on >= :day::date))
), coming as (
  select o.tenant_id, o.receivable_id, o.debtor_id, o.number, o.instalment, o.issued_on, o.due_on, o.currency, o.amount,
         o.balance, o.episode, o.settled_on, o.concept, o.attributes, o.created_at, coalesce(l.shift_days, 0) as shift_days,
         n.ladder_no as from_ladder, case when s.episode = o.episode then s.ladder_no end as stands_on, s.step_no,
         s.said_step, s.said, s.receivable_id is not null as known
  from receivables.v_receivable o
  left join dunning.standing s on s.tenant_id = :tenant and s.receivable_id = o.receivable_id
  left join dunning.late_entry l
    on l.tenant_id = :tenant and l.receivable_id = o.receivable_id and l.episode = o.episode
  join next n
    on n.ladder_no = case when s.episode = o.episode and s.step_no > 0 then s.ladder_no else 0 end
    and n.step_no = case when s.episode = o.episode and s.step_no > 0 then s.step_no else 0 end
  where o.tenant_id = :tenant and o.settled_on is null and o.due_on <= :day::date - :firstLag::int
    and o.due_on <= :day::date - coalesce(l.shift_days, 0) - n.lag
), enrolled as (
  -- enrolled:
  select c.tenant_id, c.receivable_id, c.debtor_id, c.due_on, c.currency, c.balance, c.episode, c.shift_days,
         c.from_ladder, c.stands_on, c.step_no, c.said_step, c.said, c.known, null::smallint as strategy_no,
         null::int[] as unmet, 0::bigint as facts
  from coming c
  where c.tenant_id = :tenant
  -- :enrolled
), pending as (
  select r.tenant_id, r.debtor_id, r.receivable_id, r.episode, r.currency, r.balance, r.days_past_due, r.ladder_no,
         r.step_no, (r.taken + 1)::smallint as first_step, r.ranks[r.step_no] as rank,
         case when r.unmet is not null then case
           when r.conditions[r.step_no] & 4095 = any(r.unmet) then 'condition'
           when r.conditions[r.step_no] & 4096 = any(r.unmet) then 'older_leads' end end as unmet,
         r.needs[r.step_no] as need, r.needs, r.part_held, r.said_step, r.said, r.known, r.facts
  from (
    select o.tenant_id, o.debtor_id, o.receivable_id, o.episode, o.currency, o.balance, o.days_past_due, o.part_held, t.ladder_no,
           width_bucket(o.days_past_due - o.shift_days, t.lags)::smallint as step_no,
           coalesce(t.taken[o.step_no], 0) as taken, t.ranks, t.conditions, t.needs, o.unmet,
           case when o.stands_on = t.ladder_no then o.said_step else 0 end as said_step, o.said, o.known, o.facts
    from (
      select o.tenant_id, o.debtor_id, o.receivable_id, o.episode, o.currency,
             case when w.amount < o.balance then o.balance - w.amount else o.balance end as balance,
             case when w.amount >= o.balance then w.reason end as part_held,
             :day::date - o.due_on as days_past_due, o.shift_days, coalesce(a.strategy_no, o.strategy_no, 1) as strategy_no,
             o.unmet, o.from_ladder, o.stands_on, o.step_no, o.said_step, o.said, o.known, o.facts
      from enrolled o
      left join held w on w.amount is not null and w.receivable_id = o.receivable_id
      left join dunning.assignment a
        on a.tenant_id = :tenant and a.debtor_id = o.debtor_id and (a.until_on is null or a.until_on >= :day::date)
        and a.strategy_no = any(:routeStrategies::int[])
      offset 0
    ) o
    join route t on t.strategy_no = o.strategy_no and t.from_ladder = o.from_ladder
    offset 0
  ) r
  where r.step_no > r.taken
), held_debtor as (
  select h.debtor_id, min(h.reason) as reason, bit_or(h.mask) as mask
  from held h
  where h.receivable_id is null
  group by h.debtor_id
), held_debt as (
  select h.receivable_id, min(h.reason) as reason, bit_or(h.mask) as mask
  from held h
  where h.receivable_id is not null and h.amount is null
  group by h.receivable_id
), judged as (
  select j.tenant_id, j.debtor_id, j.receivable_id, j.episode, j.currency, j.balance, j.days_past_due, j.ladder_no,
         j.step_no, j.first_step, j.rank, j.known, j.facts, j.reason
  from (
    select p.tenant_id, p.debtor_id, p.receivable_id, p.episode, p.currency, p.balance, p.days_past_due, p.ladder_no,
           p.step_no, p.first_step, p.said_step, p.said, p.known, p.facts,
           case
             when p.need & 8 > 0 and not (p.debtor_id, p.need) in (
               select c.debtor_id, n.need
               from receivables.v_reach c
               join unnest(:needs::int[], :needRoles::text[]) as n(need, role) on n.role = c.code and c.channel = any(:means::text[])
               where c.tenant_id = :tenant) then p.rank | 1
             else p.rank
           end as rank,
           case
             when p.debt_held is not null then 'hold_' || p.debt_held
             when p.debtor_held is not null then 'hold_' || p.debtor_held
             when p.unmet is not null then p.unmet
             when p.rank >= 16 then 'due'
             when p.rank & 1 = 0 and not p.debtor_id in (
               select c.debtor_id from receivables.v_address c where c.tenant_id = :tenant)
               and p.need & 24 = 0 and (p.need & ~63 = 0 or not (p.debtor_id, p.need) in (
                 select c.debtor_id, n.need
                 from receivables.v_reach c
                 join unnest(:needs::int[], :needRoles::text[]) as n(need, role) on n.role = c.code and c.channel = any(:means::text[])
                 where c.tenant_id = :tenant)) then 'no_address'
             when p.need > 0 and case
               when p.need & 24 > 0 then p.need & 16 > 0
               else not (p.debtor_id, p.need) in (
                 select c.debtor_id, n.need
                 from receivables.v_reach c
                 join unnest(:needs::int[], :needRoles::text[]) as n(need, role) on n.role = c.code and c.channel = any(:means::text[])
                 where c.tenant_id = :tenant)
             end then case when p.need & 16 = 0 then 'no_recipient' when p.spared then 'excluded_channel' else 'no_channel' end
             when p.debtor_id in (
               select d.debtor_id
               from receivables.v_debtor d
               join tenants.v_holiday h on h.country = d.country and h.day = :day::date
               where d.tenant_id = :tenant) then 'day_off'
             when (p.debtor_id, p.currency) in (
               select c.debtor_id, c.currency
               from dunning.planned_contact c
               where c.tenant_id = :tenant and c.contact_on = :day::date and c.act_no = 0) then 'already_today'
             else 'due'
           end as reason
    from (
      select q.tenant_id, q.debtor_id, q.receivable_id, q.episode, q.currency, q.balance, q.days_past_due, q.ladder_no,
             q.step_no, q.first_step, q.unmet, q.said_step, q.said, q.known, q.facts, least(hr.reason, q.part_held) as debt_held,
             hd.reason as debtor_held, (hr.mask > 0 or hd.mask > 0) and q.need & 16 = 0 as spared,
             case when hr.mask > 0 or hd.mask > 0
               then (q.rank & ~1) | ((q.needs[(coalesce(hr.mask, 0) | coalesce(hd.mask, 0))
                                      * (cardinality(q.needs) / :masks::int) + q.step_no] >> 5) & 1)
               else q.rank end as rank,
             case when hr.mask > 0 or hd.mask > 0
               then q.needs[(coalesce(hr.mask, 0) | coalesce(hd.mask, 0)) * (cardinality(q.needs) / :masks::int) + q.step_no]
                    & ~32
               else q.need end as need
      from pending q
      left join held_debt hr on hr.receivable_id = q.receivable_id
      left join held_debtor hd on hd.debtor_id = q.debtor_id
      offset 0
    ) p
    offset 0
  ) j
  where j.reason = 'due' or j.said_step <> j.step_no or j.said is distinct from j.reason
  order by j.receivable_id
), settled as (
  select o.tenant_id, o.receivable_id, o.episode, o.currency, :day::date - o.due_on as days_past_due, s.ladder_no,
         s.step_no
  from receivables.v_settled o
  join dunning.standing s
    on s.tenant_id = :tenant and s.receivable_id = o.receivable_id and s.episode = o.episode
  where o.tenant_id = :tenant and o.settled_on >= :settledSince::date and s.step_no > 0 and s.said <> 'settled'
), chosen as (
  insert into dunning.decision
    (tenant_id, receivable_id, plan_no, decided_on, days_past_due, episode, ladder_no, step_no, first_step,
     currency, balance, reason, facts)
  select j.tenant_id, j.receivable_id, :planNo::int, :day::date, j.days_past_due, j.episode, j.ladder_no,
         j.step_no, j.first_step, j.currency, j.balance, j.reason, j.facts
  from judged j
  union all
  select f.tenant_id, f.receivable_id, :planNo::int, :day::date, f.days_past_due, f.episode, f.ladder_no,
         f.step_no, f.step_no, f.currency, 0, 'settled', null
  from settled f
  returning 1
), stood as (
  insert into dunning.standing (tenant_id, receivable_id, episode, ladder_no, step_no, said_step, said)
  select j.tenant_id, j.receivable_id, j.episode, j.ladder_no,
         case when j.reason = 'due' then j.step_no else j.first_step - 1 end,
         j.step_no, j.reason
  from judged j
  where not j.known
  returning 1
), risen as (
  update dunning.standing s
  set episode = c.episode, ladder_no = c.ladder_no, step_no = c.taken, said_step = c.step_no, said = c.reason
  from (
    select j.receivable_id, j.episode, j.ladder_no,
           case when j.reason = 'due' then j.step_no else j.first_step - 1 end as taken, j.step_no, j.reason
    from judged j
    where j.known
    union all
    select f.receivable_id, f.episode, f.ladder_no, f.step_no, f.step_no, 'settled'
    from settled f
  ) c
  where s.tenant_id = :tenant and s.receivable_id = c.receivable_id
), contact as (
  insert into dunning.planned_contact
    (tenant_id, contact_on, debtor_id, currency, act_no, plan_id, ladder_no, step_no, stage, channel, debts, amount,
     state)
  select g.tenant_id, :day::date, g.debtor_id, g.currency, case when g.act = 0 then 0 else :planNo::int * 8 + g.act end,
         :plan::uuid, (g.lead & 65535)::smallint, ((g.lead >> 16) & 65535)::smallint,
         (:tones::text[])[((g.lead >> 33) & 7) + 1],
         (:channels::text[])[case when g.act = 0 then (g.lead >> 32) & 1 else g.act + 1 end + 1], g.debts, g.amount, 'planned'
  from (
    select j.tenant_id, j.debtor_id, j.currency, j.rank >> 4 as act, count(*)::int as debts, sum(j.balance) as amount,
           max((j.rank::bigint << 32) | (j.step_no::bigint << 16) | j.ladder_no) as lead
    from judged j
    where j.reason = 'due'
    group by j.debtor_id, j.currency, j.rank >> 4, j.tenant_id
    offset 0
  ) g
  order by g.debtor_id
  returning 1
), found as (
  select k.contacts, c.debts, c.late, c.tasks, c.silences + t.settled as silences
  from (select count(*)::int as contacts from contact) k
  cross join (
    select (count(*) filter (where reason = 'due'))::int as debts,
           (count(*) filter (where first_step < step_no and reason = 'due'))::int as late,
           (count(*) filter (where (rank >= 16 or rank & 1 = 1) and reason = 'due'))::int as tasks,
           (count(*) - count(*) filter (where reason = 'due'))::int as silences
    from judged
  ) c
  cross join (select count(*)::int as settled from settled) t
), proposed as (
  insert into dunning.plan
    (tenant_id, plan_id, plan_no, decided_on, cause, state, entry_step, made_at, law, segments)
  select c.tenant_id, :plan::uuid, :planNo::int, :day::date, :cause, 'proposed', :entryStep::smallint, :now::timestamptz,
         :law, :segments::jsonb
  from found f
  join dunning.calendar c on c.tenant_id = :tenant
  where f.contacts > 0 or f.silences > 0
  returning plan_id
), done as (
  update dunning.calendar c
  set evaluated_on = :day::date, evaluate_at = :evaluateAt::timestamptz, next_cause = 'daily',
      debts = :debts::int
  where c.tenant_id = :tenant
  returning c.tenant_id
)
select f.contacts, f.debts, f.late, f.tasks, f.silences,
       exists (select from held h where h.receivable_id is not null and h.mask > 0) as apart
from found f
