-- tenant · writes intake.progress from outside the load, so that people can see how far it is.
update intake.progress p
set stage = :stage, rows_done = :done, rows_expected = :expected, seen_at = :now,
    started_at = case when p.stage = 'waiting' then :now else p.started_at end
where p.tenant_id = :tenant and p.file_id = :file
