-- tenant · from now on words of messages and answers are kept so many months. Writes messaging.retention.
insert into messaging.retention (tenant_id, raw_days, body_months, changed_at)
values (:tenant, :raw, :months, :now)
on conflict (tenant_id) do update
set body_months = excluded.body_months, changed_at = excluded.changed_at
