-- tenant · decisions of some days, the latest first, of one plan the largest first: a page of them, or all for a file.
-- Reads dunning.v_decided, v_plan, v_planned_contact, v_step and v_strategy, receivables.v_receivable and v_debtor,
-- messaging.v_message. What a load that was taken back had brought has no name any more.
with page as (
  select d.receivable_id, d.plan_no, d.decided_on, d.days_past_due, d.step_no, d.ladder_no, d.currency, d.balance, d.reason
  from dunning.v_decided d
  where d.tenant_id = :tenant and d.decided_on >= :from::date and d.decided_on <= :to::date
    and (:written::boolean is null or (d.reason = 'due') = :written::boolean)
    and (:reason::text is null or d.reason = :reason::text)
    and (:currency::text is null or d.currency = :currency::text)
    and (:step::int is null or d.step_no = :step::int)
    and (:ladders::int[] is null or d.ladder_no = any(:ladders::int[]))
    and (:debts::uuid[] is null or d.receivable_id = any(:debts::uuid[]))
    and (:after::uuid is null
      or (d.decided_on, d.plan_no, d.balance, d.receivable_id)
        < (:afterDay::date, :afterPlan::int, :afterBalance::numeric, :after::uuid))
  order by d.decided_on desc, d.plan_no desc, d.balance desc, d.receivable_id desc
  limit :limit
), rung as materialized (
  select s.ladder_no, s.strategy_no, s.version, s.stage, s.action, s.step_no as first_no,
         coalesce(lead(s.step_no) over (partition by s.ladder_no order by s.step_no) - 1, 32767) as last_no
  from dunning.v_step s
  where s.tenant_id = :tenant
)
select p.receivable_id, p.plan_no, p.decided_on, p.days_past_due, p.step_no, p.currency, p.balance, p.reason,
       b.debtor_id, b.name, r.number, r.instalment, g.strategy_no, y.name as strategy, g.version, g.stage,
       g.action, c.stage as contact_stage, case when c.state = 'handed' then c.channel end as handed, m.came as message_state,
       m.came_of as message_reason
from page p
left join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = p.receivable_id
left join receivables.v_debtor b on b.tenant_id = :tenant and b.debtor_id = r.debtor_id
left join rung g on g.ladder_no = p.ladder_no and p.step_no between g.first_no and g.last_no
left join dunning.v_strategy y on y.tenant_id = :tenant and y.strategy_no = g.strategy_no
left join dunning.v_planned_contact c
  on c.tenant_id = :tenant and c.contact_on = p.decided_on and c.debtor_id = r.debtor_id and c.currency = p.currency
  and p.reason = 'due' and c.state in ('requested', 'handed')
  and case when g.action in ('message', 'call') then c.act_no = 0 else c.channel = g.action end
left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
order by p.decided_on desc, p.plan_no desc, p.balance desc, p.receivable_id desc
