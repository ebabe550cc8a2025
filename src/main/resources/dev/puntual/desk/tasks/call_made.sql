-- tenant · of a task that is a call: whom it was about and how late the oldest of its debts was; no row for any other. Reads
-- worklist.v_task, receivables.v_debtor and v_receivable, and tenants.v_tenant.
select t.debtor_id, coalesce(d.country::text, c.country::text) as country,
       (:now::timestamptz at time zone c.zone)::date - (
         select min(r.due_on)
         from receivables.v_receivable r
         where r.tenant_id = :tenant and r.receivable_id = any(t.receivables)) as days_late
from worklist.v_task t
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = t.debtor_id
join tenants.v_tenant c on c.tenant_id = :tenant
where t.tenant_id = :tenant and t.task_id = :task and t.kind = 'call'
