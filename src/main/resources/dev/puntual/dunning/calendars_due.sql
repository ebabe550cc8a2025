-- fleet · which tenants have a day to evaluate. Reads dunning.calendar only.
select c.tenant_id, c.next_cause
from dunning.calendar c
where c.evaluate_at <= :now
order by c.evaluate_at
limit 200
