-- tenant · The first of these messages that there is, where it went, and how many others came back from there: full ones since
-- an instant, and those for no reason that we know. Reads messaging.message and returned.
select m.message_id, lower(m.address) as address, b.times_full, b.times_other
from unnest(:messages::uuid[]) with ordinality as p(message_id, place)
join messaging.message m on m.tenant_id = :tenant and m.message_id = p.message_id and m.channel = 'email'
cross join lateral (
  select count(distinct r.message_id) filter (where r.verdict = 'full' and r.received_at > :since) as times_full,
         count(distinct r.message_id) filter (where r.verdict = 'other') as times_other
  from messaging.returned r
  where r.tenant_id = :tenant and r.kind = 'bounce' and r.address = lower(m.address) and r.message_id <> m.message_id
) b
order by p.place
limit 1
