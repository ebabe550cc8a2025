-- tenant · facts changed: look again by the given instant. Whoever finds that this is to be anyhow, or that another is just
-- writing it, writes nothing and waits for nobody: a thousand payments make one look. An evaluation under way holds
-- the row: what it plans for a debt that was paid meanwhile is withdrawn at the door.
with quiet as (
  select c.tenant_id
  from dunning.calendar c
  where c.tenant_id = :tenant and c.evaluate_at > :at
  for update skip locked
)
update dunning.calendar c
set evaluate_at = :at, next_cause = case when c.next_cause = 'daily' then 'facts' else c.next_cause end
from quiet q
where c.tenant_id = :tenant and q.tenant_id = c.tenant_id
