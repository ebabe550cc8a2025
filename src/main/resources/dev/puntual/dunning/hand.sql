-- tenant · puts the calls and the acts of the office of one plan into the worklist's letter box, each with the debts it is
-- about. A call in the place of a letter that the contact rules refused is due
-- on the day of its slot. Reads receivables.v_receivable, rules.v_contact and tenants.v_tenant; writes worklist.in_task. The id follows from plan, debtor, currency and action,
-- so that handing a plan twice is one task each.
insert into worklist.in_task
  (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at)
select p.tenant_id,
       md5(:tenant::text || '/t/' || p.plan_id || '/' || p.debtor_id || '/' || p.currency || '/' || p.channel)::uuid,
       p.channel, p.debtor_id, p.currency, p.amount, array_agg(d.receivable_id), p.stage, p.plan_id, p.step_no,
       greatest(p.contact_on, (max(x.slot_at) at time zone t.zone)::date), :now::timestamptz
from dunning.planned_contact p
join tenants.v_tenant t on t.tenant_id = :tenant
left join rules.v_contact x
  on x.tenant_id = :tenant and x.outcome = 'reserved'
  and x.contact_id = md5(:tenant::text || '/t/' || p.plan_id || '/' || p.debtor_id || '/' || p.currency || '/' || p.channel)::uuid
join dunning.plan l on l.tenant_id = :tenant and l.plan_id = p.plan_id
join receivables.v_receivable r on r.tenant_id = :tenant and r.debtor_id = p.debtor_id and r.currency = p.currency
join dunning.decision d
  on d.tenant_id = :tenant and d.receivable_id = r.receivable_id and d.decided_on = l.decided_on and d.plan_no = l.plan_no
  and d.reason = 'due'
join dunning.v_rung g
  on g.tenant_id = :tenant and g.ladder_no = d.ladder_no and d.step_no between g.first_no and g.last_no
  and case when g.office then g.action else 'call' end = p.channel
where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'planned' and p.channel <> 'email'
group by p.tenant_id, p.plan_id, p.debtor_id, p.currency, p.channel, p.amount, p.stage, p.step_no, p.contact_on, t.zone
on conflict (tenant_id, task_id) do nothing
