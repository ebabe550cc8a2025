-- tenant · a hold that was lifted, to place it again. Reads worklist.v_hold_history and v_task.
select h.debtor_id, h.receivable_id, h.channel, h.reason, h.note, h.until_on, h.amount, t.assigned_to, t.due_on as answer_by
from worklist.v_hold_history h
left join worklist.v_task t on t.tenant_id = :tenant and t.task_id = h.hold_id and t.kind = 'dispute'
where h.tenant_id = :tenant and h.hold_id = :hold and h.lifted_at is not null
