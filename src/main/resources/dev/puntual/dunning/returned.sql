-- tenant · the contacts to whose addresses refused messages went, with the channel. Reads messaging.v_message and
-- receivables.v_contact.
select distinct c.contact_id, m.channel
from messaging.v_message m
join receivables.v_contact c
  on c.tenant_id = :tenant and c.debtor_id = m.subject_id
  and case when m.channel = 'email' then lower(c.email) = lower(m.address) else c.phone = m.address end
where m.tenant_id = :tenant and m.message_id = any(:messages::uuid[])
  and (m.state = 'rejected' and m.reason = 'rejected_address' or m.reason = 'nobody' and m.delivery = 'failed')
