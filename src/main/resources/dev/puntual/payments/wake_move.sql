-- tenant · updates payments.wake, only if it still says what we read.
update payments.wake w
set due_at = :due
where w.tenant_id = :tenant and w.job = :job and w.due_at = :was
