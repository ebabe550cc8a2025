-- tenant · something leaves to these addresses now. Writes messaging.spoken.
insert into messaging.spoken (tenant_id, channel, address_hash, last_at)
select t.tenant_id, :channel, a.hash, :now
from tenants.v_tenant t
cross join unnest(:hashes::text[]) as a (hash)
where t.tenant_id = :tenant
on conflict (tenant_id, channel, address_hash) do update set last_at = excluded.last_at
