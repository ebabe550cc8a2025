-- tenant · files that came and went with a debtor: with answers either way, notices, statements enclosed; none of other people.
-- Reads messaging.v_answer_file, v_answer, v_message and v_said, inbox.v_reply_file, v_reply and v_conversation, worklist.v_notice
-- and v_task, receivables.v_contact_ever.
select f.kind, f.id, f.file_no, f.name, f.at
from (
  select 'answer' as kind, x.answer_id as id, x.file_no, x.name, a.received_at as at, a.address
  from messaging.v_answer_file x
  join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = x.answer_id
  where x.tenant_id = :tenant and a.subject_id = :debtor and x.kept
  union all
  select 'reply', x.message_id, x.file_no, x.name, r.at, coalesce(m.address, '')
  from inbox.v_reply_file x
  join inbox.v_reply r on r.tenant_id = :tenant and r.message_id = x.message_id
  join inbox.v_conversation c on c.tenant_id = :tenant and c.conversation_id = r.conversation_id
  left join messaging.v_message m on m.tenant_id = :tenant and m.message_id = x.message_id
  where x.tenant_id = :tenant and c.debtor_id = :debtor
  union all
  select 'notice', x.task_id, 1, x.file_name, x.kept_at, ''
  from worklist.v_notice x
  where x.tenant_id = :tenant and x.debtor_id = :debtor and x.has_paper
  union all
  select 'annex', m.message_id, 1, s.content -> 'annex' ->> 'file', m.requested_at, m.address
  from messaging.v_message m
  cross join lateral (
    select v.content::jsonb as content from messaging.v_said v
    where v.tenant_id = :tenant and v.message_id = m.message_id order by v.attempt_no desc limit 1
  ) s
  where m.tenant_id = :tenant and m.subject_id = :debtor and jsonb_typeof(s.content -> 'annex') = 'object'
) f
where true
  and not exists (
    select from receivables.v_contact_ever c
    where c.tenant_id = :tenant and c.debtor_id = :debtor and nullif(f.address, '') in (c.email, c.phone) and c.role in ('reference_person', 'relative', 'coworker', 'neighbour', 'employer', 'minor'))
order by f.at, f.id, f.file_no
