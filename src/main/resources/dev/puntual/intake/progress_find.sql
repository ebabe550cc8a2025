-- tenant · reads intake.progress.
select p.stage, p.rows_done, p.rows_expected, p.started_at, p.seen_at
from intake.progress p
where p.tenant_id = :tenant and p.file_id = :file
