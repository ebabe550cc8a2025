-- tenant · the last of what was said in one conversation, the latest first: what they answered and what we took it for, what
-- we wrote, and calls; so many of each, lest reminders push out what was answered. Reads inbox.v_reading and v_reply, messaging.v_answer, v_message and v_said, worklist.v_task,
-- tenants.v_person.
select m.kind, m.id, m.at, m.channel, m.who, m.subject, m.said, m.whole, m.code, m.detail, m.reason, m.day, m.undone, m.person
from (
  (select 'answer' as kind, a.answer_id as id, a.received_at as at, a.channel, coalesce(nullif(a.sender, ''), a.address) as who,
          a.subject, a.said, coalesce(a.whole, '') as whole, r.meaning as code, '' as detail, '' as reason,
          r.promised_on as day, r.undone_at is not null as undone, coalesce(w.name, '') as person
   from inbox.v_reading r
   join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id
   left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = coalesce(r.undone_by, r.read_by)
   where r.tenant_id = :tenant and r.conversation_id = :conversation
   order by a.received_at desc
   limit :limit)
  union all
  (select 'message', m.message_id, coalesce(m.settled_at, m.requested_at), m.channel, m.recipient, coalesce(m.subject, ''),
          coalesce(p.said, l.said, ''), '', m.state, m.stage, m.reason, null, false, coalesce(w.name, '')
   from messaging.v_message m
   left join inbox.v_reply p on p.tenant_id = :tenant and p.message_id = m.message_id
   left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = p.person_id
   left join lateral (
     select (select string_agg(b ->> 'text', ' ') from jsonb_array_elements(s.content::jsonb -> 'blocks') b
             where b ->> 'kind' = 'TEXT') as said
     from messaging.v_said s
     where s.tenant_id = :tenant and s.message_id = m.message_id
     order by s.attempt_no desc
     limit 1) l on m.channel <> 'email'
   where m.tenant_id = :tenant and m.subject_id = :debtor::uuid and (m.state <> 'withdrawn' or p.person_id is not null)
   order by m.requested_at desc
   limit :limit)
  union all
  (select 'call', t.task_id, t.ended_at, 'voice', '', '', t.note, '', t.heard, '', '', null, false, coalesce(w.name, '')
   from worklist.v_task t
   left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = t.ended_by
   where t.tenant_id = :tenant and t.debtor_id = :debtor::uuid and t.kind = 'call' and t.state = 'done' and t.heard <> ''
   order by t.ended_at desc
   limit :limit)
) m
order by m.at desc, m.id desc
