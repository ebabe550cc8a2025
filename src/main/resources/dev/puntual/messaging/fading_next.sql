-- tenant · when the oldest call whose words are kept is to be forgotten; where none is, when one that comes now will be. Reads
-- messaging.delivery_event and retention; writes messaging.fading.
update messaging.fading f
set fade_at = coalesce((
      select min(e.received_at)
      from messaging.delivery_event e
      where e.tenant_id = :tenant and e.body <> ''::bytea), cast(:now as timestamptz))
    + make_interval(days => coalesce(
      (select r.raw_days from messaging.retention r where r.tenant_id = :tenant), :usual))
where f.tenant_id = :tenant
