-- tenant · words of everything before that instant are gone. Writes messaging.retention.
insert into messaging.retention (tenant_id, raw_days, bodies_gone_before, changed_at)
values (:tenant, :raw, :to, :now)
on conflict (tenant_id) do update
set bodies_gone_before = excluded.bodies_gone_before
