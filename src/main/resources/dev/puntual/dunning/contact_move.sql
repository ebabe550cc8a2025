-- tenant · a person leaves some contacts of a waiting plan out, or takes them back in. Left out, their step counts
-- as taken, with that reason, so that tomorrow does not write what today was told not to.
with moved as (
  update dunning.planned_contact c
  set state = :becomes
  where c.tenant_id = :tenant and c.plan_id = :plan and c.state = :was
    and c.debtor_id = any(:debtors)
    and exists (
      select from dunning.plan p
      where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'proposed')
  returning c.debtor_id, c.currency
), undone as (
  delete from dunning.decision d
  using moved h
  where d.tenant_id = :tenant and d.plan_id = :plan and d.reason = :reasonWas
    and d.debtor_id = h.debtor_id and d.currency = h.currency
  returning d.tenant_id, d.debtor_id, d.receivable_id, d.episode, d.step_no, d.decided_on, d.first_step, d.days_past_due,
            d.currency, d.balance, d.version
)
insert into dunning.decision
  (tenant_id, debtor_id, receivable_id, episode, step_no, reason, plan_id, decided_on, first_step,
   days_past_due, currency, balance, version)
select u.tenant_id, u.debtor_id, u.receivable_id, u.episode, u.step_no, :reasonBecomes, :plan, u.decided_on,
       u.first_step, u.days_past_due, u.currency, u.balance, u.version
from undone u
on conflict (tenant_id, debtor_id, receivable_id, episode, step_no, reason) do nothing
