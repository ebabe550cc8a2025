-- tenant · asks the contact rules about a message that they were never asked about: what is not known of it is judged
-- strictly. Reads messaging.message; writes pg_temp.in_question.
insert into pg_temp.in_question
  (question_id, debtor_id, channel, country, zone, collector, recipient, occasion, at, latest)
select m.message_id, m.subject_id, m.channel, m.country, :clock, 'first_party', 'debtor', m.message_id, :now, :latest
from messaging.message m
where m.tenant_id = :tenant and m.message_id = :message
on conflict do nothing
