-- tenant · writes intake.file: the load is whole and this is what it brought.
update intake.file f
set state = 'loaded', result = :result::jsonb, loaded_at = :now
where f.tenant_id = :tenant and f.file_id = :file and f.state = 'loading'
