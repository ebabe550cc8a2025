-- tenant · stops about one subject and about some addresses, with what lifted them. Reads messaging.suppression and
-- suppression_lift.
select s.suppression_id, s.scope, s.channel, s.address_key, s.cause, s.said_at, s.message_id, s.wording, s.evidence, s.entered_by,
       l.lifted_at, l.lifted_by, l.reason
from messaging.suppression s
left join messaging.suppression_lift l on l.tenant_id = :tenant and l.suppression_id = s.suppression_id
where s.tenant_id = :tenant
  and (s.subject_id = :subject or s.address_key = any(:keys::text[]) and s.scope = 'address')
order by s.said_at, s.suppression_id
limit 200
