-- tenant · When a letter was first seen, by what. Reads messaging.delivery_event.
select e.kind, min(e.received_at) as first_at, count(*)::int as times
from messaging.delivery_event e
where e.tenant_id = :tenant and e.message_id = :message and e.provider = 'letter'
group by e.kind
order by first_at
