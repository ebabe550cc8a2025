-- fleet · reads intake.progress: the file that has waited longest.
select p.tenant_id, p.file_id
from intake.progress p
where p.stage = 'waiting'
  and case when :sandbox::uuid is null then not app.is_sandbox(p.tenant_id) else p.tenant_id = :sandbox end
order by p.started_at, p.tenant_id, p.file_id
limit 1
