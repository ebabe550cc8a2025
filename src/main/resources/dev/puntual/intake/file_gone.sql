-- tenant · a file is no longer as it came; one that was never loaded cannot be any more. Writes intake.file.
update intake.file f
set raw_gone_at = :now,
    state = case when f.state = 'proposed' then 'refused' else f.state end,
    problem = case when f.state = 'proposed' then 'forgotten' else f.problem end,
    reading = case when f.state = 'proposed' then null else f.reading end
where f.tenant_id = :tenant and f.file_id = :file
