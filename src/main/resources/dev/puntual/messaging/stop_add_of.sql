-- tenant · nobody writes any more where these messages went, by their channel; what stands already for the same cause is not
-- written again. Reads messaging.message and suppression_lift; reads and writes suppression.
insert into messaging.suppression
  (tenant_id, suppression_id, scope, channel, address_key, subject_id, cause, said_at, message_id, evidence, recorded_at)
select distinct on (m.channel, m.address_key)
       :tenant, m.id, 'address', m.channel, m.address_key, m.subject_id, :cause, :now::timestamptz, m.message_id, m.note, :now
from (
  select n.id, n.note, m.message_id, m.subject_id, m.channel,
         messaging.address_key(m.address, :inner::bytea, :outer::bytea) as address_key
  from unnest(:ids::uuid[], :messages::uuid[], :notes::text[]) as n (id, message_id, note)
  join messaging.message m on m.tenant_id = :tenant and m.message_id = n.message_id
) m
where not exists (
  select from messaging.suppression s
  where s.tenant_id = :tenant and s.scope = 'address' and s.channel = m.channel and s.cause = :cause
    and s.address_key = m.address_key
    and not exists (
      select from messaging.suppression_lift l where l.tenant_id = :tenant and l.suppression_id = s.suppression_id))
order by m.channel, m.address_key, m.id
on conflict do nothing
