-- tenant · the load of a file has been taken back. Writes intake.file.
update intake.file f
set state = 'undone', undone_at = :now
where f.tenant_id = :tenant and f.file_id = :file and f.state = 'loaded'
