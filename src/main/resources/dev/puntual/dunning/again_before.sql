-- tenant · the decision before one, of the same debt and episode, or the one that last took a step; and what became of its
-- letter. Reads
-- receivables.v_receivable and messaging.v_message.
select d.decided_on, d.ladder_no, d.step_no, d.first_step, d.reason, coalesce(m.state, '') as state, coalesce(m.reason, '') as why
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
