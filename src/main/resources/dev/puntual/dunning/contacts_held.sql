-- tenant · whom a person left out of one plan.
select distinct c.debtor_id
from dunning.planned_contact c
where c.tenant_id = :tenant and c.plan_id = :plan and c.state = 'held'
