-- tenant · files that lie in the store for longer than raw copies are kept, the oldest first. Reads intake.file.
select f.file_id
from intake.file f
where f.tenant_id = :tenant and f.raw_gone_at is null and f.state not in ('received', 'loading')
  and f.uploaded_at < cast(:now as timestamptz) - make_interval(days => :days)
order by f.uploaded_at, f.file_id
limit :most
