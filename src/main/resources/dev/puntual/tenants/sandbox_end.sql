-- tenant · an errand ended, or failed and stays to be seen. Writes tenants.sandbox_of.
update tenants.sandbox_of
set errand = case when :failed then errand else :next end, failed = :failed, leased_until = null,
    sandbox_id = coalesce(:fresh::uuid, sandbox_id),
    made_at = coalesce(:madeAt::timestamptz, made_at)
where tenant_id = :tenant and errand = :errand
