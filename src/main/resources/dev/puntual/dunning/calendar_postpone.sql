-- tenant · an evaluation failed: others go first, this tenant is tried again at the given instant.
update dunning.calendar c
set evaluate_at = :evaluateAt
where c.tenant_id = :tenant
