-- tenant · closes a plan that a newer one replaces.
update dunning.plan p
set state = 'discarded'
where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'proposed'
