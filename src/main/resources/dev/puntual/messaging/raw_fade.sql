-- tenant · forgets the words of calls that are older than the company keeps them; what they told stays. Some at a time, the
-- oldest first; a repeat finds the next ones, or none. Reads messaging.retention; writes messaging.delivery_event.
with old as (
  select e.provider, e.account, e.event_id
  from messaging.delivery_event e
  where e.tenant_id = :tenant and e.body <> ''::bytea
    and e.received_at < cast(:now as timestamptz) - make_interval(days => coalesce(
      (select r.raw_days from messaging.retention r where r.tenant_id = :tenant), :usual))
  order by e.received_at
  limit :most
)
update messaging.delivery_event e
set body = ''::bytea
from old o
where e.tenant_id = :tenant and e.provider = o.provider and e.account = o.account and e.event_id = o.event_id
