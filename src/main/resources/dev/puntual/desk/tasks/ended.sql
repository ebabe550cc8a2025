-- tenant · a page of tasks that somebody did or let be, the latest first. Reads worklist.v_task, receivables.v_debtor,
-- tenants.v_person.
select t.task_id, t.kind, t.debtor_id, d.name, t.currency, t.tone, t.due_on, t.amount, cardinality(t.receivables) as debts,
       t.state, t.ended_at, t.note, t.heard, t.against, coalesce(p.name, '') as person
from worklist.v_task t
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = t.debtor_id
left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = t.ended_by
where t.tenant_id = :tenant and t.state <> 'open' and (:kind::text is null or t.kind = :kind)
  and (:after::uuid is null or (t.ended_at, t.task_id) < (:afterAt::timestamptz, :after::uuid))
order by t.ended_at desc, t.task_id desc
limit :limit
