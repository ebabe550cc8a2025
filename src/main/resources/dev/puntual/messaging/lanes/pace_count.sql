-- tenant · so many more left in this hour; hours that no longer count are forgotten. Writes messaging.pace_hour.
with old as (
  delete from messaging.pace_hour h
  where h.tenant_id = :tenant and h.channel = :channel and h.hour <= cast(:now as timestamptz) - interval '26 hours'
)
insert into messaging.pace_hour (tenant_id, channel, hour, sent)
select t.tenant_id, :channel, date_trunc('hour', cast(:now as timestamptz)), :sent
from tenants.v_tenant t where t.tenant_id = :tenant
on conflict (tenant_id, channel, hour) do update set sent = pace_hour.sent + excluded.sent
