-- tenant · holds the row of a loaded file of receivables, so that of two who take it back one succeeds. Reads intake.file.
select f.name, f.loaded_at, coalesce((f.result ->> 'changed')::bigint, 0) as changed
from intake.file f
where f.tenant_id = :tenant and f.file_id = :file and f.state = 'loaded' and f.purpose = 'receivables'
for update
