-- tenant · those to whom nothing was ever sent, nor may have been, as lanes/first_letters.sql asks it of messages. Reads
-- messaging.message.
select s.subject_id
from unnest(:subjects::uuid[]) as s(subject_id)
where not exists (
  select from messaging.message o
  where o.tenant_id = :tenant and o.subject_id = s.subject_id and o.state in ('sending', 'accepted', 'unknown'))
