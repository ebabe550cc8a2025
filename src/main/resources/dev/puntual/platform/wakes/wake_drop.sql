-- tenant · deletes from app.wake, only if nobody set it anew.
delete from app.wake w
where w.tenant_id = :tenant and w.job = :job and w.due_at = :was
