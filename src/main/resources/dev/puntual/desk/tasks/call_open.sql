-- tenant · the open call about one debtor: the one whose slot is taken, else the oldest of which anything is owed. Reads
-- worklist.v_task, rules.v_contact and receivables.v_open.
select t.task_id
from worklist.v_task t
left join rules.v_contact x on x.tenant_id = :tenant and x.contact_id = t.task_id and x.outcome = 'reserved'
where t.tenant_id = :tenant and t.debtor_id = :debtor and t.kind = 'call' and t.state = 'open'
  and exists (
    select from receivables.v_open o
    where o.tenant_id = :tenant and o.debtor_id = t.debtor_id and o.receivable_id = any(t.receivables))
order by t.dialled_by is null or x.contact_id is null, t.due_on, t.task_id
limit 1
