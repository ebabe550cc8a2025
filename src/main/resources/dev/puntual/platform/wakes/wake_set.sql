-- tenant · writes app.wake: the earlier of two wishes counts.
insert into app.wake as w (tenant_id, job, due_at)
values (:tenant, :job, :due)
on conflict (tenant_id, job) do update
set due_at = least(w.due_at, excluded.due_at)
where w.tenant_id = :tenant
