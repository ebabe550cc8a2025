-- tenant · how far the walk came; null when it is through. Writes messaging.retention.
insert into messaging.retention (tenant_id, raw_days, body_after, changed_at)
values (:tenant, :rawUsual, :after, :now)
on conflict (tenant_id) do update
set body_after = excluded.body_after
