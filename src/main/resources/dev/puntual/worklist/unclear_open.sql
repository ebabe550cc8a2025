-- tenant · each message of which nobody will learn more by itself is a task under its id, of whoever took care of the debtor last,
-- else of a manager; one that ended by itself and is unclear once more is open again, one that a person ended is not. Reads
-- messaging.v_unclear, receivables.v_debtor and v_open, tenants.v_tenant and v_person; reads and writes worklist.task.
insert into worklist.task as k
  (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, assigned_to)
select d.tenant_id, u.message_id, 'unclear', d.debtor_id, coalesce(o.currency, n.currency), coalesce(o.owed, 0),
       coalesce(o.debts, '{}'), 'gentle', u.message_id, 0, (cast(:now as timestamptz) at time zone n.zone)::date, :now, w.person_id
from messaging.v_unclear u
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = u.subject_id
join tenants.v_tenant n on n.tenant_id = :tenant
left join lateral (
  select v.currency, sum(v.balance) as owed, array_agg(v.receivable_id) as debts
  from receivables.v_open v
  where v.tenant_id = :tenant and v.debtor_id = d.debtor_id
  group by v.currency
  order by sum(v.balance) desc, v.currency
  limit 1
) o on true
left join lateral (
  select p.person_id
  from tenants.v_person p
  left join lateral (
    select max(e.ended_at) as at
    from worklist.task e
    where e.tenant_id = :tenant and e.debtor_id = d.debtor_id and e.ended_by = p.person_id
  ) c on true
  where p.tenant_id = :tenant and p.disabled_at is null
    and (p.role = 'agent' and c.at is not null or p.role in ('manager', 'admin'))
  order by p.role <> 'agent', case when p.role = 'agent' then c.at end desc, p.role <> 'manager', p.created_at, p.person_id
  limit 1
) w on true
where u.tenant_id = :tenant
on conflict (tenant_id, task_id) do update
set state = 'open', ended_at = null
where k.tenant_id = :tenant and k.state = 'done' and k.ended_by is null
