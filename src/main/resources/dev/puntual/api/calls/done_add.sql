-- tenant · remembers a call that writes, under its own id; waits for the same call under way, and writes nothing the second time.
-- Writes api.done.
insert into api.done (tenant_id, done_id, fingerprint, done_at)
values (:tenant, :done, :fingerprint, :now)
on conflict (tenant_id, done_id) do nothing
