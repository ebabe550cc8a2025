-- tenant · writes payments.other_way.
insert into payments.other_way as w (tenant_id, told, changed_at)
values (:tenant, :told, :now)
on conflict (tenant_id) do update
set told = excluded.told, changed_at = excluded.changed_at
where w.tenant_id = :tenant
