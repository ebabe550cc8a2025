-- tenant · the first day ahead on which the strategy reaches an open debt: for each step the next due date that it
-- has not reached. Reads receivables.v_open and dunning.v_step.
select min(f.due_on + s.offset_days)
from dunning.v_step s
join lateral (
  select o.due_on
  from receivables.v_open o
  where o.tenant_id = :tenant and o.due_on > :today::date - s.offset_days
  order by o.due_on
  limit 1
) f on true
where s.tenant_id = :tenant and s.current
