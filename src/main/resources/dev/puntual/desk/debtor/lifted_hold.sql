-- tenant · a hold that was lifted, to place it again; a promise with its own day and, where it was in one currency, its amount in it.
-- Reads worklist.v_hold_history, v_promise and v_task.
select h.debtor_id, h.receivable_id, h.channel, h.reason, h.note, coalesce(p.promised_on, h.until_on) as until_on,
       coalesce(p.amount, h.amount) as amount, p.currency::text as currency, t.assigned_to, t.due_on as answer_by
from worklist.v_hold_history h
left join (
  select q.hold_id, min(q.promised_on) as promised_on, case when count(*) = 1 then min(q.amount) end as amount,
         case when count(*) = 1 then min(q.currency) end as currency
  from worklist.v_promise q
  where q.tenant_id = :tenant and q.hold_id = :hold
  group by q.hold_id
) p on p.hold_id = h.hold_id
left join worklist.v_task t on t.tenant_id = :tenant and t.task_id = h.hold_id and t.kind = 'dispute'
where h.tenant_id = :tenant and h.hold_id = :hold and h.lifted_at is not null
