-- tenant · the messages and calls planned for one debtor between two days, and what came of those that were asked for: what
-- a provider took and lost did not arrive.
-- Reads messaging.v_message and v_connected, receivables.v_reach.
select c.contact_on, c.currency, c.channel, p.state = 'proposed' as waits, c.message_id, coalesce(m.came, '') as state, coalesce(m.delivery, '') as told,
       c.channel in ('sms', 'whatsapp') and (m.delivery = 'failed' or m.state = 'rejected' or m.state = 'withheld' and m.against like 'WHATSAPP-%') and exists (
           select from dunning.v_later_way w
           where w.tenant_id = :tenant and w.ladder_no = c.ladder_no and c.step_no between w.first_no and w.last_no and w.channel = c.channel
             and (w.way = 'call' or exists (
               select from messaging.v_connected n
               join receivables.v_reach a on a.tenant_id = :tenant and a.debtor_id = c.debtor_id and a.channel = n.channel
               where n.tenant_id = :tenant and n.channel = w.way and (a.role = any(w.recipients) or a.party = 'debtor' and 'anybody' = any(w.recipients)))))
         or m.state = 'withheld' and (m.reason = 'rules' or starts_with(m.reason, 'stopped_')) and m.settled_at > m.requested_at and exists (
              select from dunning.v_rung g
              where g.tenant_id = :tenant and g.ladder_no = c.ladder_no and c.step_no between g.first_no and g.last_no
                and g.ways[cardinality(g.ways)] <> c.channel) as gives_way,
       coalesce(m.came_of, '') as reason, coalesce(m.against, '') as against, coalesce(m.recipient, '') as recipient, c.recipient_role,
       c.ladder_no, c.step_no,
       c.leaves_at, c.leaves_why, c.skipped
from dunning.planned_contact c
join dunning.plan p on p.tenant_id = :tenant and p.plan_id = c.plan_id
left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
where c.tenant_id = :tenant and c.act_no = 0 and c.debtor_id = :debtor and c.contact_on between :from and :until
order by c.contact_on, c.currency
