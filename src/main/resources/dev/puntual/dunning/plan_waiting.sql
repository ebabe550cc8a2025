-- tenant · the plan that waits for a person, if one does. Reads dunning.plan.
select p.plan_id from dunning.plan p where p.tenant_id = :tenant and p.state = 'proposed'
