-- tenant · why open debts that have reached a step are not written about today, by currency: what the last evaluation
-- said of each, whenever the silence began, and whom a person left out of the day's plan. Reads every standing: half a
-- second for a million. Reads dunning.v_standing and v_planned_contact, receivables.v_open.
select x.reason, x.currency, sum(x.debtors)::int as debtors, sum(x.debts)::int as debts, sum(x.amount) as amount
from (
  select s.said as reason, o.currency, count(distinct o.debtor_id) as debtors, count(*) as debts,
         sum(o.balance) as amount
  from dunning.v_standing s
  join receivables.v_open o
    on o.tenant_id = :tenant and o.receivable_id = s.receivable_id and o.episode = s.episode
  where s.tenant_id = :tenant and s.said_step > s.step_no and s.said not in ('due', 'settled')
  group by s.said, o.currency
  union all
  select 'held_by_person', c.currency, count(*), sum(c.debts), sum(c.amount)
  from dunning.v_planned_contact c
  where c.tenant_id = :tenant and c.contact_on = :today and c.state = 'held'
  group by c.currency
) x
group by x.reason, x.currency
order by x.reason, sum(x.debts) desc, x.currency
