-- tenant · one tenant, one contact day. Reads receivables.v_open, v_settled and v_contact, worklist.v_hold,
-- tenants.v_holiday and what was decided before; writes dunning.decision and dunning.planned_contact.
-- Each open debt has the latest step that applies; steps between the last one taken and it are passed over.
-- Running it twice changes nothing: a debt has one contact per episode and step, and one row per reason of
-- silence; a debtor has one contact per currency and day.
with step as (
  select s.step_no, s.stage, s.channel, s.offset_days
  from dunning.step s
  join dunning.calendar c
    on c.tenant_id = :tenant and c.strategy_id = s.strategy_id and c.version = s.version
  where s.tenant_id = :tenant
), ladder as (
  select array_agg(step.offset_days::int order by step.step_no) as days, min(step.offset_days)::int as first_day
  from step
), taken as (
  select d.receivable_id, d.episode, max(d.step_no) as step_no
  from dunning.decision d
  where d.tenant_id = :tenant and d.reason in ('due', 'held_by_person')
  group by d.receivable_id, d.episode
), reached as (
  select o.debtor_id, o.receivable_id, o.episode, o.currency, o.balance, :day::date - o.due_on as days_past_due,
         width_bucket(:day::date - o.due_on - coalesce(l.shift_days, 0), ladder.days)::smallint as step_no
  from receivables.v_open o
  cross join ladder
  left join dunning.late_entry l
    on l.tenant_id = :tenant and l.receivable_id = o.receivable_id and l.episode = o.episode
  where o.tenant_id = :tenant and o.due_on <= :day::date - ladder.first_day
), pending as (
  select r.debtor_id, r.receivable_id, r.episode, r.currency, r.balance, r.days_past_due, r.step_no,
         coalesce(t.step_no, 0) + 1 as first_step
  from reached r
  left join taken t on t.receivable_id = r.receivable_id and t.episode = r.episode
  where r.step_no > coalesce(t.step_no, 0)
), held_debtor as (
  select h.debtor_id, min(h.reason) as reason
  from worklist.v_hold h
  where h.tenant_id = :tenant and h.receivable_id is null
    and h.from_on <= :day::date and (h.until_on is null or h.until_on >= :day::date)
  group by h.debtor_id
), held_debt as (
  select h.receivable_id, min(h.reason) as reason
  from worklist.v_hold h
  where h.tenant_id = :tenant and h.receivable_id is not null
    and h.from_on <= :day::date and (h.until_on is null or h.until_on >= :day::date)
  group by h.receivable_id
), reachable as (
  select distinct c.debtor_id
  from receivables.v_contact c
  where c.tenant_id = :tenant and c.email <> '' and c.email_bad_since is null
    and c.role in ('payer', 'boss', 'other')
), resting as (
  select d.debtor_id
  from receivables.v_debtor d
  join tenants.v_holiday h on h.country = d.country and h.day = :day::date
  where d.tenant_id = :tenant
), chosen as (
  insert into dunning.decision
    (tenant_id, debtor_id, receivable_id, episode, step_no, reason, plan_id, decided_on, first_step,
     days_past_due, currency, balance, version)
  select :tenant::uuid, p.debtor_id, p.receivable_id, p.episode, p.step_no,
         case
           when hr.reason is not null then 'hold_' || hr.reason
           when hd.reason is not null then 'hold_' || hd.reason
           when ok.debtor_id is null then 'no_address'
           when off.debtor_id is not null then 'day_off'
           when today.debtor_id is not null then 'already_today'
           else 'due'
         end,
         :plan::uuid, :day::date, p.first_step, p.days_past_due, p.currency, p.balance, :version::smallint
  from pending p
  left join held_debt hr on hr.receivable_id = p.receivable_id
  left join held_debtor hd on hd.debtor_id = p.debtor_id
  left join reachable ok on ok.debtor_id = p.debtor_id
  left join resting off on off.debtor_id = p.debtor_id
  left join dunning.planned_contact today
    on today.tenant_id = :tenant and today.contact_on = :day::date and today.debtor_id = p.debtor_id
    and today.currency = p.currency
  union all
  select :tenant::uuid, s.debtor_id, s.receivable_id, s.episode, t.step_no, 'settled', :plan::uuid, :day::date, t.step_no,
         :day::date - s.due_on, s.currency, 0, :version::smallint
  from receivables.v_settled s
  join taken t on t.receivable_id = s.receivable_id and t.episode = s.episode
  where s.tenant_id = :tenant and s.settled_on >= :settledSince::date
  on conflict (tenant_id, debtor_id, receivable_id, episode, step_no, reason) do nothing
  returning debtor_id, currency, step_no, first_step, reason, balance
), contact as (
  insert into dunning.planned_contact
    (tenant_id, contact_on, debtor_id, currency, plan_id, message_id, step_no, stage, channel, debts, amount,
     state)
  select :tenant, :day::date, g.debtor_id, g.currency, :plan::uuid,
         md5(:tenant::text || '/m/' || g.debtor_id || '/' || g.currency || '/' || :day::date)::uuid,
         g.step_no, step.stage, step.channel, g.debts, g.amount, 'planned'
  from (
    select c.debtor_id, c.currency, max(c.step_no) as step_no, count(*)::int as debts, sum(c.balance) as amount
    from chosen c
    where c.reason = 'due'
    group by c.debtor_id, c.currency
  ) g
  join step on step.step_no = g.step_no
  on conflict (tenant_id, contact_on, debtor_id, currency) do nothing
  returning debts
)
select (select count(*) from contact)::int as contacts,
       (select coalesce(sum(debts), 0) from contact)::int as debts,
       (select count(*) from chosen where reason = 'due' and first_step < step_no)::int as late,
       (select count(*) from chosen where reason <> 'due')::int as silences
