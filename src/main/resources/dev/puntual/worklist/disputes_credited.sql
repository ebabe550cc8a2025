-- tenant · objections to a part of a debt that a credit or a correction has taken off since end by themselves, with their tasks.
-- Reads receivables.v_entry; writes worklist.hold and task. Running it twice changes nothing.
with ended as (
  update worklist.hold h
  set lifted_at = :now, outcome = 'credited'
  from (
    select k.hold_id
    from worklist.hold k
    join receivables.v_entry e
      on e.tenant_id = :tenant and e.receivable_id = k.receivable_id and e.kind in ('credit', 'correction')
      and e.recorded_at >= k.placed_at
    where k.tenant_id = :tenant and k.amount is not null and k.lifted_at is null
    group by k.hold_id, k.amount
    having -sum(e.amount) >= k.amount
  ) c
  where h.tenant_id = :tenant and h.hold_id = c.hold_id
  returning h.hold_id
)
update worklist.task t
set state = 'done', ended_at = :now
from ended
where t.tenant_id = :tenant and t.task_id = ended.hold_id and t.kind = 'dispute' and t.state = 'open'
