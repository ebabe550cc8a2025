-- tenant · the decision before one, of the same debt and episode, or the one that last took a step; and what became of its
-- letter; one that gave way is as one behind which nobody is. Reads
-- receivables.v_receivable and v_reach, messaging.v_message and v_connected.
select d.decided_on, d.ladder_no, d.step_no, d.first_step, d.reason, coalesce(m.state, '') as state, 
       case when c.channel in ('sms', 'whatsapp') and (m.delivery = 'failed' or m.state = 'rejected' or m.state = 'withheld' and m.against like 'WHATSAPP-%') and exists (
           select from dunning.v_later_way w
           where w.tenant_id = :tenant and w.ladder_no = c.ladder_no and c.step_no between w.first_no and w.last_no and w.channel = c.channel
             and (w.way = 'call' or exists (
               select from messaging.v_connected n
               join receivables.v_reach a on a.tenant_id = :tenant and a.debtor_id = c.debtor_id and a.channel = n.channel
               where n.tenant_id = :tenant and n.channel = w.way and (a.role = any(w.recipients) or a.party = 'debtor' and 'anybody' = any(w.recipients))))) then 'nobody'
            else coalesce(m.reason, '') end as why
from dunning.decision d
join dunning.plan p on p.tenant_id = :tenant and p.plan_no = d.plan_no
join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = d.receivable_id
left join dunning.planned_contact c
  on c.tenant_id = :tenant and c.contact_on = d.decided_on and c.debtor_id = r.debtor_id and c.currency = d.currency
  and c.act_no = 0 and c.plan_id = p.plan_id
left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
where d.tenant_id = :tenant and d.receivable_id = :debt and d.episode = :episode
  and (d.decided_on, d.plan_no) < (:day::date, :plan::int) and (not :took or d.reason = 'due')
order by d.decided_on desc, d.plan_no desc
limit 1
