-- tenant · a call that a person makes without any strategy: about what one debtor owes in the currency of its oldest debt, all
-- of it. Reads receivables.v_open and tenants.v_tenant; writes worklist.in_task.
insert into worklist.in_task
  (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at)
select o.tenant_id, :task::uuid, 'call', :debtor::uuid, o.currency, sum(o.balance - coalesce(w.amount, 0)), array_agg(o.receivable_id), 'gentle', :task::uuid, 0,
       (:now::timestamptz at time zone n.zone)::date, :now::timestamptz
from receivables.v_open o
left join worklist.v_disputed w on w.tenant_id = :tenant and w.receivable_id = o.receivable_id
join tenants.v_tenant n on n.tenant_id = :tenant
where o.tenant_id = :tenant and o.debtor_id = :debtor
group by o.tenant_id, o.currency, n.zone
order by min(o.due_on), o.currency
limit 1
on conflict (tenant_id, task_id) do nothing
