-- tenant · the contacts of a plan, the largest first, and whether a person changed their words. Reads
-- dunning.v_planned_contact and v_letter, messaging.v_edit, receivables.v_debtor.
select c.debtor_id, d.name, c.currency, c.stage, c.channel, c.debts, c.amount, c.held,
       c.channel = 'email' and exists (
         select from dunning.v_letter l
         join messaging.v_edit e on e.tenant_id = :tenant and e.message_id = l.message_id
         where l.tenant_id = :tenant and l.plan_id = :plan and l.debtor_id = c.debtor_id and l.currency = c.currency) as edited
from (
  select p.debtor_id, p.currency, p.stage, p.channel, p.debts, p.amount, p.state = 'held' as held
  from dunning.v_planned_contact p
  where p.tenant_id = :tenant and p.plan_id = :plan
  order by p.amount desc, p.debtor_id
  limit :limit
) c
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id
order by c.amount desc, c.debtor_id
