-- fleet · reads intake.progress: the file that has waited longest.
select p.tenant_id, p.file_id
from intake.progress p
where p.stage = 'waiting'
order by p.started_at, p.tenant_id, p.file_id
limit 1
