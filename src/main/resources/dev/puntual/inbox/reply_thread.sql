-- tenant · which mail each typed answer answers: the last one that its conversation has from that address,
-- whatever the clock of the mail server says.
-- Reads inbox.reply and inbox.reading, messaging.v_message, v_answer and v_answer_mail.
select p.message_id, coalesce(l.mail_id, '') as mail_id, l.about
from inbox.reply p
join messaging.v_message m on m.tenant_id = :tenant and m.message_id = p.message_id and m.channel = 'email'
left join lateral (
  select n.mail_id, a.message_id as about
  from inbox.reading r
  join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id
  left join messaging.v_answer_mail n on n.tenant_id = :tenant and n.answer_id = a.answer_id
  where r.tenant_id = :tenant and r.conversation_id = p.conversation_id and a.channel = 'email' and a.address = m.address
  order by a.received_at desc
  limit 1) l on true
where p.tenant_id = :tenant and p.message_id = any (:messages::uuid[]) and p.kind = 'typed'
