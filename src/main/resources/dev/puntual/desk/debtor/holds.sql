-- tenant · the silences that somebody asked for about one debtor, by one channel or by all, and that are still in force or
-- still to come; an objection with who answers it and by when, a promise with what came in since. Reads worklist.v_hold_history, v_promise and v_task, receivables.v_receivable and tenants.v_person.
select h.hold_id, h.channel, h.reason, h.note, h.from_on, h.until_on, h.placed_at, r.number, p.name as person,
       case when h.amount < r.balance then h.amount end as amount, r.currency, r.balance, t.due_on as answer_by, o.name as owner,
       g.amount as promised, g.paid, g.currency as promised_in, g.promised_on
from worklist.v_hold_history h
left join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = h.receivable_id
left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = h.placed_by
left join worklist.v_task t on t.tenant_id = :tenant and t.task_id = h.hold_id and t.kind = 'dispute'
left join tenants.v_person o on o.tenant_id = :tenant and o.person_id = t.assigned_to
left join (
  select distinct on (q.hold_id) q.hold_id, q.amount, q.paid, q.currency, q.promised_on
  from worklist.v_promise q
  where q.tenant_id = :tenant and q.debtor_id = :debtor and q.amount is not null
  order by q.hold_id, q.amount desc
) g on g.hold_id = h.hold_id
where h.tenant_id = :tenant and h.debtor_id = :debtor and h.lifted_at is null and (h.until_on is null or h.until_on >= :today)
order by h.from_on, h.placed_at
