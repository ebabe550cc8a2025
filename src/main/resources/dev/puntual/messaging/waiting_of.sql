-- tenant · About whom a message is that waits for a person, and where it goes. Reads messaging.message.
select m.subject_id, m.state, m.country, m.zone
from messaging.message m
where m.tenant_id = :tenant and m.message_id = :message and m.state in ('unknown', 'rejected', 'withheld', 'for_person')
