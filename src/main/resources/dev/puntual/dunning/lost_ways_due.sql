-- fleet · which tenants have lost messages to look at. Reads dunning.way_wake only, which is short.
select distinct w.tenant_id
from dunning.way_wake w
where w.due_at <= :now
  and case when :sandbox::uuid is null then not app.is_sandbox(w.tenant_id) else w.tenant_id = :sandbox end
limit 1000
