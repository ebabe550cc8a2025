-- tenant · notices and hand-overs about one debtor that a person did, with the day and what proves a notice. Reads
-- worklist.v_task and v_notice.
select t.kind, t.due_on, t.receivables, coalesce(n.sent_on, (t.ended_at at time zone :zone)::date) as done_on,
       coalesce(nullif(n.reference, ''), n.file_name, '') as proof
from worklist.v_task t
left join worklist.v_notice n on n.tenant_id = :tenant and n.task_id = t.task_id
where t.tenant_id = :tenant and t.debtor_id = :debtor and t.state = 'done' and t.kind in ('notice', 'hand_over') and t.due_on >= :from
order by t.due_on, t.task_id
