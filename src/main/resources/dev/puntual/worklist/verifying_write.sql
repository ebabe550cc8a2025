-- tenant · for how many working days whoever says that it is paid is left alone. Writes worklist.verifying.
insert into worklist.verifying as v (tenant_id, days, changed_at)
values (:tenant, :days, :now)
on conflict (tenant_id) do update set days = excluded.days, changed_at = excluded.changed_at where v.tenant_id = :tenant
