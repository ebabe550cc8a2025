-- tenant · takes an errand, or keeps it; no row when another process has it. Writes tenants.sandbox_of.
update tenants.sandbox_of set leased_until = :until
where tenant_id = :tenant and errand = :errand and not failed and (leased_until is null or leased_until <= :now)
returning sandbox_id, goal_on, approves, done, whole, made_at, errand, failed
