-- tenant · facts changed: look again now, and remember why.
update dunning.calendar c
set evaluate_at = least(c.evaluate_at, :now), next_cause = :cause
where c.tenant_id = :tenant
