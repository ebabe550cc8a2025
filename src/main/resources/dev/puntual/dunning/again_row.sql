-- tenant · one debt's decision of a day, the one that took its step before any other, with the plan it belongs to and the
-- debt as it is; its whole balance is that with what was objected to. Reads worklist.v_hold_history, receivables.v_receivable and v_debtor, messaging.v_message.
select d.receivable_id, d.plan_no, d.days_past_due, d.episode, d.ladder_no, d.step_no, d.first_step, d.currency, d.balance,
       d.reason, d.facts::bigint as facts, p.made_at, p.law, p.segments::text as segments, p.state = 'proposed' as waits,
       r.debtor_id, r.number, r.instalment, r.due_on, r.episode as episode_now, coalesce(b.name, '') as name,
       coalesce(l.shift_days, 0) as shift_days, c.message_id,
       d.balance + coalesce((
         select sum(h.amount)
         from worklist.v_hold_history h
         where h.tenant_id = :tenant and h.receivable_id = d.receivable_id and h.amount is not null and d.reason <> 'hold_dispute'
           and h.placed_at <= p.made_at and (h.lifted_at is null or h.lifted_at > p.made_at)), 0) as whole
from dunning.decision d
join dunning.plan p on p.tenant_id = :tenant and p.plan_no = d.plan_no
join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = d.receivable_id
join receivables.v_debtor b on b.tenant_id = :tenant and b.debtor_id = r.debtor_id
left join dunning.late_entry l
  on l.tenant_id = :tenant and l.receivable_id = d.receivable_id and l.episode = d.episode
left join dunning.planned_contact c
  on c.tenant_id = :tenant and c.contact_on = d.decided_on and c.debtor_id = r.debtor_id and c.currency = d.currency
  and c.act_no = 0 and c.plan_id = p.plan_id and d.reason = 'due'
where d.tenant_id = :tenant and d.receivable_id = :debt and d.decided_on = :day::date
  and (:plan::int is null or d.plan_no = :plan::int)
order by d.reason in ('due', 'held_by_person') desc, d.plan_no desc
limit 1
