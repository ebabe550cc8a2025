-- tenant · why open debts that have reached a step are not written about today, by currency: what the last evaluation
-- said of each, whenever the silence began, and whom a person left out of the day's plan; and of whom it said today
-- that they have paid. Reads every standing: half a second for a million. Reads dunning.v_silence, v_planned_contact,
-- v_decision and v_plan, receivables.v_receivable.
select x.reason, x.currency, sum(x.debtors)::int as debtors, sum(x.debts)::int as debts, sum(x.amount) as amount
from (
  select s.reason, s.currency, count(distinct s.debtor_id) as debtors, count(*) as debts, sum(s.balance) as amount
  from dunning.v_silence s
  where s.tenant_id = :tenant
  group by s.reason, s.currency
  union all
  select 'held_by_person', c.currency, count(distinct c.debtor_id), sum(c.debts), sum(c.amount)
  from dunning.v_planned_contact c
  where c.tenant_id = :tenant and c.contact_on = :today and c.state = 'held'
  group by c.currency
  union all
  select 'settled', d.currency, count(distinct d.debtor_id), count(*), sum(r.amount)
  from dunning.v_decision d
  join dunning.v_plan p on p.tenant_id = :tenant and p.plan_id = d.plan_id
  join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = d.receivable_id
  where d.tenant_id = :tenant and d.decided_on = :today and d.reason = 'settled'
    and p.decided_on = :today and p.state <> 'discarded'
  group by d.currency
) x
group by x.reason, x.currency
order by x.reason, sum(x.debts) desc, x.currency
