-- tenant · the contacts of one day by step, channel and currency, and how many of their messages have left.
-- Debtors of whom nothing is left, because their load was taken back, are no part of it any more.
-- Reads dunning.v_planned_contact and v_plan, messaging.v_message, receivables.v_debtor.
select c.step_no, c.stage, c.channel, c.currency, count(*)::int as contacts, count(distinct c.debtor_id)::int as debtors,
       sum(c.debts)::int as debts, sum(c.amount) as amount,
       (count(*) filter (where c.state = 'held'))::int as held,
       (count(*) filter (where m.state = 'accepted'))::int as sent,
       (count(*) filter (where m.state in ('rejected', 'unknown', 'withdrawn', 'expired', 'withheld',
         'for_person')))::int as ended,
       coalesce(sum(c.amount) filter (
         where c.state <> 'held' and coalesce(m.state, '') not in ('rejected', 'unknown', 'withdrawn', 'expired', 'withheld',
           'for_person')), 0)
         as leaving
from dunning.v_planned_contact c
join dunning.v_plan p on p.tenant_id = :tenant and p.plan_id = c.plan_id
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id
left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
where c.tenant_id = :tenant and c.contact_on = :day and p.state = (case when :waits then 'proposed' else 'approved' end)
group by c.step_no, c.stage, c.channel, c.currency
order by c.step_no, c.currency
