-- tenant · an errand begins where none is under way; one that failed gives way. Writes tenants.sandbox_of.
update tenants.sandbox_of
set errand = :errand, goal_on = :goal, approves = coalesce(:approves::boolean, approves),
    done = 0, whole = :whole, failed = false, leased_until = null
where tenant_id = :tenant and (errand in ('none', 'stir') or failed)
