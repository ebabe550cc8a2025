-- tenant · contacts of a plan whose debtor lost the last usable address since it was proposed: their decisions say
-- so, their step is not taken, and no contact stays planned for ever. Reads receivables.v_contact.
with lost as (
  delete from dunning.planned_contact c
  where c.tenant_id = :tenant and c.plan_id = :plan and c.state = 'planned'
    and not exists (
      select from receivables.v_contact a
      where a.tenant_id = :tenant and a.debtor_id = c.debtor_id and a.email <> '' and a.email_bad_since is null
        and a.role in ('payer', 'boss', 'other'))
  returning c.debtor_id, c.currency
), undone as (
  delete from dunning.decision d
  using lost l
  where d.tenant_id = :tenant and d.plan_id = :plan and d.reason = 'due'
    and d.debtor_id = l.debtor_id and d.currency = l.currency
  returning d.tenant_id, d.debtor_id, d.receivable_id, d.episode, d.step_no, d.plan_id, d.decided_on, d.first_step,
            d.days_past_due, d.currency, d.balance, d.version
)
insert into dunning.decision
  (tenant_id, debtor_id, receivable_id, episode, step_no, reason, plan_id, decided_on, first_step,
   days_past_due, currency, balance, version)
select u.tenant_id, u.debtor_id, u.receivable_id, u.episode, u.step_no, 'no_address', u.plan_id, u.decided_on,
       u.first_step, u.days_past_due, u.currency, u.balance, u.version
from undone u
on conflict (tenant_id, debtor_id, receivable_id, episode, step_no, reason) do nothing
