-- fleet · which calls of two legs are to be asked about. Reads messaging.bridge_wake only, which is short.
select w.tenant_id, w.bridge_id
from messaging.bridge_wake w
where w.due_at <= :now
  and case when :sandbox::uuid is null then not app.is_sandbox(w.tenant_id) else w.tenant_id = :sandbox end
order by w.due_at
limit 100
