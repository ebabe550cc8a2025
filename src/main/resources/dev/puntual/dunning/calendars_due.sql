-- fleet · which tenants have a day to evaluate, the longest first: one of those last would keep the others waiting
-- for it alone. Reads dunning.calendar only.
select c.tenant_id, c.next_cause
from dunning.calendar c
where c.evaluate_at <= :now
  and case when :sandbox::uuid is null then not app.is_sandbox(c.tenant_id) else c.tenant_id = :sandbox end
order by c.debts desc, c.evaluate_at
limit 1000
