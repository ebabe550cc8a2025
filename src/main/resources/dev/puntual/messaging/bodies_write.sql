-- tenant · from now on words stay so many months, and the walk begins anew. Writes messaging.retention.
insert into messaging.retention (tenant_id, raw_days, body_months, changed_at)
values (:tenant, :rawUsual, :months, :now)
on conflict (tenant_id) do update
set body_months = excluded.body_months, body_after = null, changed_at = excluded.changed_at
