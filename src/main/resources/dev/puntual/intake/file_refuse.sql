-- tenant · writes intake.file: why it cannot be read. A file that is loaded stays so.
update intake.file f
set state = 'refused', problem = :problem
where f.tenant_id = :tenant and f.file_id = :file and f.state not in ('loaded', 'undone')
