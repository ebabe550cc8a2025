-- tenant · how many debtors the messages of one day reach, without those whose message ended before it arrived.
-- Reads dunning.v_planned_contact and v_plan, messaging.v_message, receivables.v_debtor.
select count(distinct c.debtor_id)::int
from dunning.v_planned_contact c
join dunning.v_plan p on p.tenant_id = :tenant and p.plan_id = c.plan_id
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id
left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = c.message_id
where c.tenant_id = :tenant and c.contact_on = :day and c.channel in ('email', 'sms', 'whatsapp', 'voice') and c.state <> 'held'
  and p.state = (case when :waits then 'proposed' else 'approved' end)
  and coalesce(m.state, '') not in ('rejected', 'unknown', 'withdrawn', 'expired')
