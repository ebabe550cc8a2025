-- tenant · to whom letters left last, each debtor once. Reads messaging.v_message.
select w.message_id, w.address, w.recipient
from (
  select distinct on (m.subject_id) m.message_id, m.address, m.recipient, m.settled_at
  from messaging.v_message m
  where m.tenant_id = :tenant and m.channel = 'email' and m.state = 'accepted'
  order by m.subject_id, m.settled_at desc
) w
order by w.settled_at desc, w.message_id
limit :most
