-- tenant · remembers a call that writes, under its own id, with the id that what it writes will have; waits for the same call under
-- way, and writes nothing the second time. Writes api.done.
insert into api.done (tenant_id, done_id, fingerprint, thing_id, done_at)
values (:tenant, :done, :fingerprint, :thing, :now)
on conflict (tenant_id, done_id) do nothing
