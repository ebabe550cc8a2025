-- tenant · updates app.wake, only if it still says what we read.
update app.wake w
set due_at = :due
where w.tenant_id = :tenant and w.job = :job and w.due_at = :was
