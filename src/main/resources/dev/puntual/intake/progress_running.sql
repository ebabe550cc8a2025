-- fleet · reads intake.progress: loads that somebody began.
select p.tenant_id, p.file_id
from intake.progress p
where p.stage <> 'waiting'
limit 100
