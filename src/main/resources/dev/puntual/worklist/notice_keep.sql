-- tenant · keeps what is known of a formal notice that was sent, beside its task, or beside the hand-over that it tells of; a second one changes nothing. Reads
-- worklist.task; writes worklist.notice.
insert into worklist.notice (tenant_id, task_id, debtor_id, sent_on, reference, file_name, paper, kept_by, kept_at)
select t.tenant_id, t.task_id, t.debtor_id, :sentOn::date, :reference, :name, :paper::bytea, :person::uuid, :now
from worklist.task t
where t.tenant_id = :tenant and t.task_id = :task and t.kind in ('notice', 'hand_over') and t.state = 'done'
on conflict (tenant_id, task_id) do nothing
