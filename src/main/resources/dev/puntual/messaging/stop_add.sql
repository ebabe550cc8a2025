-- tenant · writes down who shall not be written to; what stands already for the same cause is not written again.
-- Reads and writes messaging.suppression; reads suppression_lift.
insert into messaging.suppression
  (tenant_id, suppression_id, scope, channel, address_key, subject_id, cause, said_at, message_id, wording, language, ip, evidence,
   entered_by, recorded_at)
select distinct on (n.scope, n.channel, n.address_key, n.subject_id, n.cause)
       :tenant, n.id, n.scope, n.channel, n.address_key, n.subject_id, n.cause, n.said_at, n.message_id, n.wording, n.language, n.ip,
       n.note, n.entered_by, :now
from unnest(:ids::uuid[], :scopes::text[], :channels::text[], :keys::text[], :subjects::uuid[], :causes::text[],
    :saids::timestamptz[], :messages::uuid[], :wordings::text[], :languages::text[], :ips::text[], :notes::text[],
    :enterers::uuid[])
  as n (id, scope, channel, address_key, subject_id, cause, said_at, message_id, wording, language, ip, note, entered_by)
where not exists (
  select from messaging.suppression s
  where s.tenant_id = :tenant and s.scope = n.scope and s.channel = n.channel and s.cause = n.cause
    and s.address_key is not distinct from n.address_key and (n.scope = 'address' or s.subject_id = n.subject_id)
    and not exists (
      select from messaging.suppression_lift l where l.tenant_id = :tenant and l.suppression_id = s.suppression_id))
order by n.scope, n.channel, n.address_key, n.subject_id, n.cause, n.said_at
on conflict do nothing
