-- tenant · each planned message of one plan, or the call in its place, goes by the first channel that its step names, that is
-- connected, in whose approved words it can be said where the channel asks for some, from which its debtor is not excluded, by which somebody whom the step names can be reached, and by which the
-- same step did not fail a short while ago; with what
-- was passed over, and why. Where nothing is left a call stays, and its task waits; of a message the decisions say why,
-- its step is not taken, and no contact stays planned for ever. A channel from which all debts of the contact are excluded
-- alone is none; one that was decided to be a call because of single debts stays one. Once a plan, and again at its approval: then only what changed meanwhile is written.
-- Reads messaging.v_connected, v_approved and v_message, receivables.v_reach, v_address, v_debtor and v_receivable, worklist.v_exclusion, tenants.v_tenant.
-- The plan's own day and number are asked for once and by themselves: joined by them each decision would meet each contact.
with whole as materialized (
  select p.plan_no, p.decided_on from dunning.plan p where p.tenant_id = :tenant and p.plan_id = :plan
), rung as materialized (
  select r.ladder_no, r.first_no, r.last_no, r.recipients, w.way, w.place, w.way = 'call' or n.channel is not null as open
  from dunning.v_rung r
  cross join lateral unnest(r.ways) with ordinality as w(way, place)
  left join messaging.v_connected n on n.tenant_id = :tenant and n.channel = w.way
  where r.tenant_id = :tenant and r.action = 'message'
), planned as materialized (
  select c.debtor_id, c.currency, c.channel, c.stage, c.skipped, c.debts, c.ladder_no, c.step_no, p.decided_on
  from dunning.planned_contact c
  join dunning.plan p on p.tenant_id = :tenant and p.plan_id = :plan
  where c.tenant_id = :tenant and c.plan_id = :plan and c.state = 'planned' and c.act_no = 0
), said as (
  -- Who can be told by WhatsApp in words that Meta lets pass today.
  select p.debtor_id, p.currency
  from planned p
  join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = p.debtor_id
  join tenants.v_tenant t on t.tenant_id = :tenant
  join messaging.v_approved a
    on a.tenant_id = :tenant and a.channel = 'whatsapp' and a.stage = p.stage and a.language = coalesce(d.language, t.language)
  where exists (select from rung g where g.way = 'whatsapp' and g.open)
), excluded as materialized (
  select distinct p.debtor_id, p.currency, x.channel
  from worklist.v_exclusion x
  join planned p on p.debtor_id = x.debtor_id
  where x.tenant_id = :tenant and x.receivable_id is null and x.from_on <= p.decided_on
    and (x.until_on is null or x.until_on >= p.decided_on)
  union
  select p.debtor_id, p.currency, x.channel
  from worklist.v_exclusion x
  join planned p on p.debtor_id = x.debtor_id
  join receivables.v_receivable r
    on r.tenant_id = :tenant and r.receivable_id = x.receivable_id and r.debtor_id = x.debtor_id and r.currency = p.currency
  join dunning.decision d
    on d.tenant_id = :tenant and d.receivable_id = x.receivable_id and d.decided_on = (select w.decided_on from whole w)
    and d.plan_no = (select w.plan_no from whole w) and d.reason = 'due'
  where x.tenant_id = :tenant and x.from_on <= p.decided_on and (x.until_on is null or x.until_on >= p.decided_on)
    and not exists (
      select from dunning.v_rung g
      where g.tenant_id = :tenant and g.ladder_no = d.ladder_no and d.step_no between g.first_no and g.last_no and g.office)
  group by p.debtor_id, p.currency, p.debts, x.channel
  having count(distinct x.receivable_id) >= p.debts
), reached as (
  select a.debtor_id, a.channel, array_agg(a.role) || case when bool_or(a.party = 'debtor') then '{anybody}'::text[] end as roles
  from receivables.v_reach a
  where a.tenant_id = :tenant and a.debtor_id in (select p.debtor_id from planned p)
    and a.channel in (select g.way from rung g where g.open)
  group by a.debtor_id, a.channel
), failed as materialized (
  select c.debtor_id, c.currency, c.channel, c.ladder_no, c.step_no
  from (select p.decided_on - 30 as since from dunning.plan p where p.tenant_id = :tenant and p.plan_id = :plan) l
  cross join lateral (
    select m.message_id
    from messaging.v_message m
    where m.tenant_id = :tenant and m.channel <> 'email' and m.delivery = 'failed' and m.reason <> 'nobody' and m.requested_at >= l.since
    union all
    select m.message_id
    from messaging.v_message m
    where m.tenant_id = :tenant and m.channel <> 'email' and m.requested_at >= l.since
      and (m.state = 'rejected' and m.reason <> 'rejected_address' or m.state = 'withheld' and m.against like 'WHATSAPP-%')) m
  join dunning.planned_contact c on c.tenant_id = :tenant and c.message_id = m.message_id and c.state = 'requested'
  union all
  select w.debtor_id, w.currency, w.channel, w.ladder_no, w.step_no
  from planned p
  join dunning.lost_way w
    on w.tenant_id = :tenant and w.debtor_id = p.debtor_id and w.lost_at >= (p.decided_on - 30)::timestamp at time zone 'UTC'
  join messaging.v_message m
    on m.tenant_id = :tenant and m.message_id = w.message_id and (m.state = 'rejected' or m.delivery = 'failed')
    and not m.reason in ('nobody', 'rejected_address')
), tried as (
  select p.debtor_id, p.currency, p.channel, g.way, g.place,
         case when not g.open then 'off'
              when x.debtor_id is not null then 'excluded'
              when g.way <> 'call' and (r.roles && g.recipients) is not true then 'nobody'
              when g.way = 'whatsapp' and s.debtor_id is null then 'unapproved'
              when f.debtor_id is not null then 'failed' end as against
  from planned p
  join rung g on g.ladder_no = p.ladder_no and p.step_no between g.first_no and g.last_no
  left join excluded x on x.debtor_id = p.debtor_id and x.currency = p.currency
    and x.channel = case g.way when 'voice' then 'call' else g.way end
  left join said s on s.debtor_id = p.debtor_id and s.currency = p.currency
  left join reached r on r.debtor_id = p.debtor_id and r.channel = g.way
  left join (select distinct * from failed) f
    on f.debtor_id = p.debtor_id and f.currency = p.currency and f.channel = g.way and f.ladder_no = p.ladder_no
    and f.step_no = p.step_no
), taken as (
  select t.debtor_id, t.currency, max(t.way) filter (where t.place = t.first) as way,
         coalesce(array_agg(t.way || ' ' || coalesce(t.against, 'excluded') order by t.place) filter (where t.place < t.first), '{}') as skipped,
         case when bool_or(t.against = 'excluded') then 'excluded_channel' when bool_and(t.against in ('off', 'unapproved')) then 'no_channel' end as why
  from (
    select t.*, coalesce(min(t.place) filter (where t.against is null and t.way = 'call' and t.channel = 'call') over debt,
                         min(t.place) filter (where t.against is null) over debt) as first
    from tried t
    window debt as (partition by t.debtor_id, t.currency)
  ) t
  group by t.debtor_id, t.currency
), moved as (
  update dunning.planned_contact c
  set channel = t.way, skipped = t.skipped
  from planned p
  join taken t on t.debtor_id = p.debtor_id and t.currency = p.currency
  where c.tenant_id = :tenant and c.plan_id = :plan and c.state = 'planned' and c.act_no = 0
    and c.debtor_id = p.debtor_id and c.currency = p.currency and t.way is not null
    and (t.way <> p.channel or t.skipped <> p.skipped)
  returning c.debtor_id
), lost as (
  delete from dunning.planned_contact c
  using planned p
  join taken t on t.debtor_id = p.debtor_id and t.currency = p.currency
  where c.tenant_id = :tenant and c.plan_id = :plan and c.state = 'planned' and c.act_no = 0
    and c.debtor_id = p.debtor_id and c.currency = p.currency and t.way is null and p.channel <> 'call'
  returning c.debtor_id, c.currency,
    coalesce(t.why, case when exists (
        select from receivables.v_address a where a.tenant_id = :tenant and a.debtor_id = c.debtor_id)
      then 'no_recipient' else 'no_address' end) as why
), silenced as (
  update dunning.decision d
  set reason = l.why
  from lost l
  join receivables.v_receivable r
    on r.tenant_id = :tenant and r.debtor_id = l.debtor_id and r.currency = l.currency
  where d.tenant_id = :tenant and d.receivable_id = r.receivable_id and d.decided_on = (select w.decided_on from whole w)
    and d.plan_no = (select w.plan_no from whole w) and d.reason = 'due'
    and not exists (
      select from dunning.v_rung g
      where g.tenant_id = :tenant and g.ladder_no = d.ladder_no and d.step_no between g.first_no and g.last_no and g.office)
  returning d.receivable_id, d.episode, d.first_step, d.reason
)
update dunning.standing s
set step_no = q.first_step - 1, said = q.reason
from silenced q
where s.tenant_id = :tenant and s.receivable_id = q.receivable_id and s.episode = q.episode
