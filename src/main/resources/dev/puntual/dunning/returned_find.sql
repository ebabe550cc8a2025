-- tenant · a message came back for good: another contact is to be found, about what is still owed there. One task for each
-- contact, of the agent who took care of the debtor last, else of a manager. Reads messaging.v_message, receivables.v_contact and
-- v_open, tenants.v_tenant and v_person, worklist.v_task and v_hold_history; writes worklist.in_task.
insert into worklist.in_task
  (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, assigned_to)
select distinct on (c.contact_id) t.tenant_id, md5(:tenant::text || '/t/find/' || c.contact_id || '/' || lower(m.address))::uuid,
       'find_contact', c.debtor_id, o.currency, o.amount, o.receivables, m.stage, coalesce(p.plan_id, m.message_id),
       coalesce(p.step_no, 0::smallint), (:now::timestamptz at time zone t.zone)::date, :now, w.person_id
from messaging.v_message m
join receivables.v_contact c
  on c.tenant_id = :tenant and c.debtor_id = m.subject_id
  and case when m.channel = 'email' then lower(c.email) = lower(m.address) else c.phone = m.address end
join tenants.v_tenant t on t.tenant_id = :tenant
left join dunning.planned_contact p on p.tenant_id = :tenant and p.debtor_id = m.subject_id and p.message_id = m.message_id
join lateral (
  select r.currency, sum(r.balance) as amount, array_agg(r.receivable_id) as receivables
  from receivables.v_open r
  where r.tenant_id = :tenant and r.debtor_id = m.subject_id
  group by r.currency
) o on true
left join lateral (
  select y.person_id
  from tenants.v_person y
  left join lateral (
    select max(a.at) as at
    from (
      select e.ended_at as at
      from worklist.v_task e
      where e.tenant_id = :tenant and e.debtor_id = m.subject_id and e.ended_by = y.person_id
      union all
      select h.placed_at
      from worklist.v_hold_history h
      where h.tenant_id = :tenant and h.debtor_id = m.subject_id and h.placed_by = y.person_id
    ) a
  ) k on y.role = 'agent'
  where y.tenant_id = :tenant and y.disabled_at is null and (k.at is not null or y.role in ('manager', 'admin'))
  order by k.at desc nulls last, y.role <> 'manager', y.created_at, y.person_id
  limit 1
) w on true
where m.tenant_id = :tenant and m.message_id = any(:messages::uuid[])
  and (m.state = 'rejected' and m.reason = 'rejected_address' or m.reason = 'nobody' and m.delivery = 'failed')
order by c.contact_id, o.currency is distinct from p.currency, o.currency <> t.currency, o.currency
on conflict (tenant_id, task_id) do nothing
