-- tenant · debts that somebody excluded, alone, from the channel by which their debtor is contacted that day wait for another
-- day: one contact per debtor, currency and day stays one, and does not speak of them. Asked only where there is such an
-- exclusion. Reads worklist.v_exclusion and receivables.v_receivable; writes what was just decided.
with clash as (
  select d.receivable_id, d.episode, d.first_step, d.balance, c.debtor_id, c.currency
  from worklist.v_exclusion x
  join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = x.receivable_id
  join dunning.planned_contact c
    on c.tenant_id = :tenant and c.contact_on = :day and c.debtor_id = r.debtor_id and c.currency = r.currency
    and c.act_no = 0 and c.plan_id = :plan and c.channel = x.channel
  join dunning.decision d
    on d.tenant_id = :tenant and d.receivable_id = x.receivable_id and d.decided_on = :day and d.plan_no = :planNo
    and d.reason = 'due'
  where x.tenant_id = :tenant and x.from_on <= :day and (x.until_on is null or x.until_on >= :day)
    and not exists (
      select from dunning.v_rung g
      where g.tenant_id = :tenant and g.ladder_no = d.ladder_no and d.step_no between g.first_no and g.last_no and g.office)
  group by d.receivable_id, d.episode, d.first_step, d.balance, c.debtor_id, c.currency
), silenced as (
  update dunning.decision d
  set reason = 'already_today'
  from clash q
  where d.tenant_id = :tenant and d.receivable_id = q.receivable_id and d.decided_on = :day and d.plan_no = :planNo
  returning d.receivable_id
), less as (
  update dunning.planned_contact c
  set debts = c.debts - q.debts, amount = c.amount - q.amount
  from (select q.debtor_id, q.currency, count(*) as debts, sum(q.balance) as amount from clash q group by q.debtor_id, q.currency) q
  where c.tenant_id = :tenant and c.contact_on = :day and c.debtor_id = q.debtor_id and c.currency = q.currency
    and c.act_no = 0
  returning c.debtor_id
)
update dunning.standing s
set step_no = q.first_step - 1, said = 'already_today'
from clash q
where s.tenant_id = :tenant and s.receivable_id = q.receivable_id and s.episode = q.episode
