-- tenant · from now on calls of providers are kept so many days as they came. Writes messaging.retention.
insert into messaging.retention (tenant_id, raw_days, changed_at)
values (:tenant, :days, :now)
on conflict (tenant_id) do update
set raw_days = excluded.raw_days, changed_at = excluded.changed_at
