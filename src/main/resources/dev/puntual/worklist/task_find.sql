-- tenant · a call found somebody else: another contact is to be found for the same debts. One task for each call; one that
-- was let be is open again. Reads receivables.v_contact; writes worklist.task.
insert into worklist.task as k
  (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at, wrong)
select t.tenant_id, :find, 'find_contact', t.debtor_id, t.currency, t.amount, t.receivables, t.tone, t.plan_id, t.step_no,
       :today, :now, coalesce(c.phone, '')
from worklist.task t
left join receivables.v_contact c on c.tenant_id = :tenant and c.contact_id = :contact
where t.tenant_id = :tenant and t.task_id = :task
on conflict (tenant_id, task_id) do update
set state = 'open', ended_at = null, ended_by = null, note = '', wrong = excluded.wrong
where k.tenant_id = :tenant
