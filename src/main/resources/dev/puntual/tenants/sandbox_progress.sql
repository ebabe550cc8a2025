-- tenant · how far an errand is, and that somebody is at it. Writes tenants.sandbox_of.
update tenants.sandbox_of set done = :done, whole = :whole, leased_until = :until
where tenant_id = :tenant and errand = :errand
