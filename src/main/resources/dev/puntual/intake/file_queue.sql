-- tenant · writes intake.file: a person said "load". Zero rows: somebody else already did, or there is nothing to load.
update intake.file f
set state = 'loading', problem = '', loaded_by = :person
where f.tenant_id = :tenant and f.file_id = :file and f.state in ('proposed', 'interrupted')
  and f.purpose <> ''
