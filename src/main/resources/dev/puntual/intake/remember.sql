-- tenant · writes intake.remembered_reading: what these headers meant the last time a person said "load".
insert into intake.remembered_reading (tenant_id, header_key, reading, used_at)
values (:tenant, :header_key, :reading::jsonb, :now)
on conflict (tenant_id, header_key) do update
set reading = excluded.reading, used_at = excluded.used_at
where remembered_reading.tenant_id = :tenant
