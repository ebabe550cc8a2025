-- tenant · silences each debt of one hand-over that is done, until somebody lifts it. The id of a hold is made of the batch and
-- the debt, so that the same batch twice is one hold each. Reads worklist.task; writes worklist.hold.
insert into worklist.hold
  (tenant_id, hold_id, debtor_id, receivable_id, reason, note, from_on, placed_by, placed_at)
select t.tenant_id, md5('h/' || :batch::text || '/' || d.receivable_id::text)::uuid, t.debtor_id, d.receivable_id, 'legal', :note,
       :from::date, :person::uuid, :now
from worklist.task t
cross join lateral unnest(t.receivables) as d (receivable_id)
where t.tenant_id = :tenant and t.task_id = :task and t.kind = 'hand_over' and t.state = 'done'
on conflict (tenant_id, hold_id) do nothing
