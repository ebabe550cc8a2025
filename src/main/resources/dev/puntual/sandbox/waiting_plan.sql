-- tenant · the plan that waits for a person. Reads dunning.v_plan.
select p.plan_id from dunning.v_plan p where p.tenant_id = :tenant and p.state = 'proposed'
