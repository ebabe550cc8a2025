-- tenant · when the oldest file came that lies in the store still, once any does. Reads intake.file.
select f.uploaded_at
from intake.file f
where f.tenant_id = :tenant and f.raw_gone_at is null
order by f.uploaded_at
limit 1
