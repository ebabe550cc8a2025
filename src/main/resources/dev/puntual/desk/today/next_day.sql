-- tenant · the first day ahead on which the strategy reaches an open debt. Reads receivables.v_open and dunning.v_step.
select min(o.due_on + s.offset_days)
from receivables.v_open o
join dunning.v_step s on s.tenant_id = :tenant and s.current and o.due_on + s.offset_days > :today
where o.tenant_id = :tenant
