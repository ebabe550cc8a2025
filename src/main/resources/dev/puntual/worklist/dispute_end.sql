-- tenant · how an objection ended, and who answered it; its task is done. A second end changes nothing. Writes worklist.hold and
-- task.
with done as (
  update worklist.task t
  set state = 'done', ended_at = :now, ended_by = :person::uuid, note = :note
  where t.tenant_id = :tenant and t.task_id = :hold and t.kind = 'dispute' and t.state = 'open'
  returning t.task_id
)
update worklist.hold h
set outcome = :outcome, granted = :granted::numeric
where h.tenant_id = :tenant and h.hold_id = :hold and h.reason = 'dispute' and h.channel is null and h.lifted_at is null
