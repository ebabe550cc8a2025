-- tenant · writes intake.progress: a file waits to be loaded.
insert into intake.progress (tenant_id, file_id, stage, rows_done, rows_expected, started_at, seen_at)
values (:tenant, :file, 'waiting', 0, null, :now, :now)
on conflict (tenant_id, file_id) do update
set stage = excluded.stage, rows_done = 0, rows_expected = null, started_at = excluded.started_at,
    seen_at = excluded.seen_at
where progress.tenant_id = :tenant
