-- tenant · claims the day's figures: one row when they are still to be made, none when they are of this day.
insert into dunning.habit_day as known (tenant_id, figured_on)
values (:tenant, :today)
on conflict (tenant_id) do update
set figured_on = excluded.figured_on
where known.tenant_id = :tenant and known.figured_on <> excluded.figured_on
