-- tenant · files that lie in the store and stand still, whatever their age. Reads intake.file.
select f.file_id
from intake.file f
where f.tenant_id = :tenant and f.raw_gone_at is null and f.state not in ('received', 'loading')
  and :days > 0 and :most > 0 and f.uploaded_at <= cast(:now as timestamptz)
order by f.uploaded_at, f.file_id
