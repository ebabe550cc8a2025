-- tenant · writes payments.gateway; without new keys those that are there stay.
insert into payments.gateway as g (tenant_id, gateway, enabled, in_earnest, settings_sealed, changed_at)
values (:tenant, :gateway, :enabled, :inEarnest, cast(:sealed as bytea), :now)
on conflict (tenant_id, gateway) do update
set enabled = excluded.enabled,
    in_earnest = excluded.in_earnest,
    settings_sealed = coalesce(excluded.settings_sealed, g.settings_sealed),
    changed_at = excluded.changed_at
where g.tenant_id = :tenant
