-- tenant · a call of two legs whose end nobody told, and where its first one rang. Reads messaging.bridge and extension.
select b.provider_id, b.asked_at, coalesce(e.phone, '') as phone
from messaging.bridge b
left join messaging.extension e on e.tenant_id = :tenant and e.person_id = b.person_id
where b.tenant_id = :tenant and b.bridge_id = :bridge
  and (b.state in ('asked', 'unknown', 'ringing', 'dialled') or b.state = 'ended' and b.how = '')
