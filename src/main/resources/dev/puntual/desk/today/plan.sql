-- tenant · the plan that matters now: the one that waits for a person, else the last of today. Reads dunning.v_plan.
select p.plan_id, p.decided_on, p.state, p.entry_step
from dunning.v_plan p
where p.tenant_id = :tenant and (p.state = 'proposed' or (p.state = 'approved' and p.decided_on >= :today))
order by (p.state = 'proposed') desc, p.made_at desc
limit 1
