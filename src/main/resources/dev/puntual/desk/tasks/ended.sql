-- tenant · a page of tasks that ended, the latest first, or one of them; with what was promised or how an objection was answered. Reads
-- worklist.v_task, v_hold_history and v_promised, receivables.v_debtor, tenants.v_person.
select t.task_id, t.kind, t.debtor_id, d.name, t.currency, t.tone, t.due_on, t.amount, cardinality(t.receivables) as debts,
       t.state, t.ended_at, t.note, coalesce(l.heard, t.heard) as heard, t.against, t.with_call, coalesce(p.name, '') as person, h.outcome, h.granted,
       coalesce(g.promised_on, case when h.reason = 'promise' then h.until_on end) as promised_on, g.sums, g.currencies
from worklist.v_task t
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = t.debtor_id
left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = t.ended_by
left join worklist.v_task l on l.tenant_id = :tenant and l.task_id = t.with_call
left join worklist.v_hold_history h
  on h.tenant_id = :tenant and h.hold_id = case when t.kind = 'dispute' then t.task_id else coalesce(l.hold_id, t.hold_id) end
left join lateral (
  select max(q.promised_on) as promised_on, array_agg(q.amount order by q.amount desc) as sums,
         array_agg(q.currency::text order by q.amount desc) as currencies
  from worklist.v_promised q
  where q.tenant_id = :tenant and q.hold_id = coalesce(l.hold_id, t.hold_id)
) g on coalesce(l.hold_id, t.hold_id) is not null
where t.tenant_id = :tenant and t.state <> 'open' and (:kind::text is null or t.kind = :kind)
  and (:task::uuid is null or t.task_id = :task)
  and (:after::uuid is null or (t.ended_at, t.task_id) < (:afterAt::timestamptz, :after::uuid))
order by t.ended_at desc, t.task_id desc
limit :limit
