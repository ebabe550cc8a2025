-- tenant · writes intake.file: a load that nobody holds has died; nothing of it was kept.
update intake.file f
set state = 'interrupted'
where f.tenant_id = :tenant and f.file_id in (
  select dead.file_id from intake.file dead
  where dead.tenant_id = :tenant and dead.file_id = :file and dead.state = 'loading'
  for update skip locked)
