-- tenant · how fast the account may be spoken to from now on. Writes messaging.pace.
insert into messaging.pace (tenant_id, channel, per_second, burst, daily, gap_ms)
select t.tenant_id, :channel, :perSecond, :burst, :daily, :gapMs from tenants.v_tenant t where t.tenant_id = :tenant
on conflict (tenant_id, channel) do update
set per_second = excluded.per_second, burst = excluded.burst, daily = excluded.daily, gap_ms = excluded.gap_ms
