-- tenant · of a task that is a call: whom it was about and how late they were; no row for any other. Reads
-- worklist.v_task, receivables.v_debtor and tenants.v_tenant.
select t.debtor_id, coalesce(d.country::text, c.country::text) as country,
       case t.tone
         when 'before' then 'PRE_DUE'
         when 'due' then 'DUE'
         when 'firm' then 'LATE'
         when 'final' then 'LATE'
         else 'EARLY_OVERDUE'
       end as stage
from worklist.v_task t
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = t.debtor_id
join tenants.v_tenant c on c.tenant_id = :tenant
where t.tenant_id = :tenant and t.task_id = :task and t.kind = 'call'
