-- tenant · puts the calls and the acts of the office of one plan into the worklist's letter box, each with the debts it is
-- about. A call in the place of a letter that the contact rules refused is due
-- on the day of its slot. Reads receivables.v_receivable, rules.v_contact and tenants.v_tenant; writes worklist.in_task. The id follows from plan, debtor, currency and action,
-- so that handing a plan twice is one task each. An alert goes to the first of the team whom its step names, else to who took
-- care of the debtor last, else to a manager, else to everybody; who that is is read from tenants.v_person, worklist.v_task and
-- v_hold_history, receivables.v_contact and the columns of debts.
insert into worklist.in_task
  (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, assigned_to, aimed_at)
select p.tenant_id,
       md5(:tenant::text || '/t/' || p.plan_id || '/' || p.debtor_id || '/' || p.currency || '/' || p.channel)::uuid,
       p.channel, p.debtor_id, p.currency, p.amount, array_agg(d.receivable_id), p.stage, p.plan_id, p.step_no,
       greatest(p.contact_on, (max(x.slot_at) at time zone t.zone)::date), :now::timestamptz, w.person_id,
       coalesce(o.email, '')
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
left join lateral (
  select m.person_id
  from dunning.v_rung k
  cross join lateral unnest(k.recipients || '{agent,manager}'::text[]) with ordinality as a(whom, place)
  join tenants.v_person m on m.tenant_id = :tenant and m.disabled_at is null
  where k.tenant_id = :tenant and k.ladder_no = p.ladder_no and p.step_no between k.first_no and k.last_no
    and k.recipients && '{agent,rep,manager}'
    and case a.whom
      when 'manager' then m.role in ('manager', 'admin')
      when 'agent' then m.role = 'agent' and m.person_id = (
        select c.person_id
        from (
          select e.ended_by as person_id, e.ended_at as at
          from worklist.v_task e
          where e.tenant_id = :tenant and e.debtor_id = p.debtor_id
          union all
          select h.placed_by, h.placed_at
          from worklist.v_hold_history h
          where h.tenant_id = :tenant and h.debtor_id = p.debtor_id
        ) c
        join tenants.v_person y
          on y.tenant_id = :tenant and y.person_id = c.person_id and y.role = 'agent' and y.disabled_at is null
        order by c.at desc
        limit 1)
      when 'rep' then exists (
          select from receivables.v_contact c
          where c.tenant_id = :tenant and c.debtor_id = p.debtor_id and c.role = 'sales' and lower(c.email) = lower(m.email))
        or exists (
          select from receivables.v_receivable v
          cross join lateral jsonb_each_text(v.attributes) as e(cell, said)
          where v.tenant_id = :tenant and v.debtor_id = p.debtor_id and v.settled_on is null
            and e.cell ~* 'vendedor|ejecutivo|asesor|agente|sales|account manager'
            and lower(e.said) in (lower(m.name), lower(m.email)))
      else false
    end
  order by a.place, m.role <> 'manager', m.created_at, m.person_id
  limit 1
) w on p.channel = 'alert'
left join lateral (
  select c.email
  from dunning.v_rung k
  join receivables.v_contact c
    on c.tenant_id = :tenant and c.debtor_id = p.debtor_id and c.role = 'sales' and c.email <> ''
  where k.tenant_id = :tenant and k.ladder_no = p.ladder_no and p.step_no between k.first_no and k.last_no
    and 'rep' = any(k.recipients)
    and not exists (
      select from tenants.v_person m
      where m.tenant_id = :tenant and m.disabled_at is null and lower(m.email) = lower(c.email))
  order by c.rank, c.contact_id
  limit 1
) o on p.channel = 'alert'
where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'planned'
  and not p.channel in ('email', 'sms', 'whatsapp', 'voice')
group by p.tenant_id, p.plan_id, p.debtor_id, p.currency, p.channel, p.amount, p.stage, p.step_no, p.contact_on, t.zone, w.person_id, o.email
on conflict (tenant_id, task_id) do nothing
