-- tenant · the latest file of receivables that came after this one, or is on its way; empty when this is the last.
-- Reads intake.file.
select f.name
from intake.file f
where f.tenant_id = :tenant and f.file_id <> :file and f.purpose = 'receivables'
  and (f.state = 'loading' or (f.state = 'loaded' and (f.loaded_at, f.file_id) > (:loadedAt::timestamptz, :file::uuid)))
order by f.loaded_at desc nulls first
limit 1
