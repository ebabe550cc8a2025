-- tenant · keeps the company's own limits. Writes rules.policy.
insert into rules.policy (tenant_id, per_day, per_week, hours_between, changed_at)
values (:tenant, :perDay, :perWeek, :hoursBetween, :now)
on conflict (tenant_id) do update
set per_day = excluded.per_day, per_week = excluded.per_week, hours_between = excluded.hours_between,
    changed_at = excluded.changed_at
