-- fleet · reads app.wake: whose time has come, the longest waiting first.
select w.tenant_id, w.due_at
from app.wake w
where w.job = :job and w.due_at <= :now
  and case when :sandbox::uuid is null then not app.is_sandbox(w.tenant_id) else w.tenant_id = :sandbox end
order by w.due_at
limit :page
